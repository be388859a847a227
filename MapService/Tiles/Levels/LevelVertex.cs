namespace MapService.Tiles.Levels;

/// <summary>A vertex of a level.</summary>
/// <param name="X">Units of the level from the west.</param>
/// <param name="Y">Units of the level from the north.</param>
/// <param name="Number">The same for all vertices in the place; <see cref="ArcSnapping.Free"/> for one that is alone there.</param>
internal readonly record struct LevelVertex(int X, int Y, int Number)
{
    public bool IsAt(LevelVertex other) => X == other.X && Y == other.Y;
}
