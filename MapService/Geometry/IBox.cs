namespace MapService.Geometry;

/// <summary>A box in whole units, whatever they are: of the grid, of a tile. Borders are included.</summary>
/// <typeparam name="TBox">The box itself, so that boxes of two kinds are never compared.</typeparam>
internal interface IBox<TBox>
    where TBox : struct, IBox<TBox>
{
    /// <summary>The box of no position at all: its least values are above its greatest.</summary>
    static abstract TBox Empty { get; }

    /// <summary>Least first coordinate.</summary>
    int MinX { get; }

    /// <summary>Least second coordinate.</summary>
    int MinY { get; }

    /// <summary>Greatest first coordinate.</summary>
    int MaxX { get; }

    /// <summary>Greatest second coordinate.</summary>
    int MaxY { get; }

    /// <summary>The smallest box that contains both.</summary>
    TBox Including(TBox other);

    /// <summary>True when the boxes share at least one position.</summary>
    bool Intersects(TBox other);
}
