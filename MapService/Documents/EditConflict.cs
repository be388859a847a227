namespace MapService.Documents;

/// <summary>What has changed since the caller last looked.</summary>
/// <param name="Etag">What an edit names in If-Match now; null where there is no territory.</param>
/// <param name="Changes">The last 20 changes since then, the last one first; where what the caller read is in none, of all changes.</param>
/// <param name="More">How many more there are, which the history has.</param>
public sealed record EditConflict(string? Etag, IReadOnlyList<HistoryItem> Changes, int More);
