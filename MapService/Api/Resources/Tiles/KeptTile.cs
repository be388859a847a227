namespace MapService.Api.Resources.Tiles;

/// <summary>A tile that is ready to be sent.</summary>
/// <param name="Bytes">In its coding; none for a vector tile without features.</param>
/// <param name="EntityTag">As the header has it.</param>
public sealed record KeptTile(byte[] Bytes, string EntityTag);
