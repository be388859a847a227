namespace MapService.Tiles.Levels;

/// <summary>A vertex of a level.</summary>
/// <param name="X">Units of the level from the west.</param>
/// <param name="Y">Units of the level from the north.</param>
/// <param name="Number">The number of the place, the same for all vertices there; <see cref="ArcSnapping.Free"/> for a single
/// vertex.</param>
internal readonly record struct LevelVertex(int X, int Y, int Number)
{
    public bool IsAt(LevelVertex other) => X == other.X && Y == other.Y;
}
