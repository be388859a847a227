namespace MapService.Tiles;

/// <summary>Fills a <see cref="LevelPolygons"/> from the front, feature after feature.</summary>
internal sealed class LevelPolygonsBuilder
{
    private readonly List<int> xs = [];
    private readonly List<int> ys = [];
    private readonly List<int> ringStarts = [0];
    private readonly List<int> polygonStarts = [0];
    private readonly List<int> featureStarts = [0];

    /// <summary>True when the feature under way has a polygon.</summary>
    public bool HasPolygon => polygonStarts.Count - 1 > featureStarts[^1];

    public void AddRing(ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        xs.AddRange(x);
        ys.AddRange(y);
        ringStarts.Add(xs.Count);
    }

    public void EndPolygon() => polygonStarts.Add(ringStarts.Count - 1);

    public void EndFeature() => featureStarts.Add(polygonStarts.Count - 1);

    /// <summary>Copies every polygon of a feature into the feature under way.</summary>
    public void AddPolygonsOf(LevelPolygons polygons, int feature)
    {
        foreach (var polygon in polygons.PolygonsOf(feature))
        {
            foreach (var ring in polygons.RingsOf(polygon))
            {
                AddRing(polygons.X(ring), polygons.Y(ring));
            }

            EndPolygon();
        }
    }

    /// <summary>Gives each hole to the smallest shell around it. A hole that no shell holds is dropped: it bounds nothing.</summary>
    public void AddPolygons(List<LevelRing> shells, List<LevelRing> holes)
    {
        if (holes.Count > 0 && shells.Count > 1)
        {
            shells.Sort((a, b) => a.DoubleArea.CompareTo(b.DoubleArea));
        }

        var shellOf = new int[holes.Count];
        for (var i = 0; i < holes.Count; i++)
        {
            shellOf[i] = shells.FindIndex(shell => shell.DoubleArea > -holes[i].DoubleArea && Holds(shell, holes[i]));
        }

        for (var shell = 0; shell < shells.Count; shell++)
        {
            AddRing(shells[shell].X, shells[shell].Y);
            for (var i = 0; i < holes.Count; i++)
            {
                if (shellOf[i] == shell)
                {
                    AddRing(holes[i].X, holes[i].Y);
                }
            }

            EndPolygon();
        }
    }

    public LevelPolygons ToPolygons() => new([.. xs], [.. ys], [.. ringStarts], [.. polygonStarts], [.. featureStarts]);

    /// <summary>By the middle of one of the hole's segments: its ends may be where the hole touches the shell, its middle cannot.</summary>
    private static bool Holds(LevelRing shell, LevelRing hole) =>
        LevelRing.Contains(shell.X, shell.Y, (long)hole.X[0] + hole.X[1], (long)hole.Y[0] + hole.Y[1]);
}
