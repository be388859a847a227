using MapService.Tiles.Levels;

namespace MapService.Tiles.Cutting;

/// <summary>
/// Clips a polygon of one ring to a box. This is the fast case, for nearly every commune. The part inside consists of runs of the ring from
/// border to border. Each run continues along the border with the next run. The requirements are those of <see cref="TileClip"/>, which
/// does the other cases: runs that touch the border on their way, or start or end at the same place, and rings without a part inside.
/// </summary>
internal sealed class SingleRingClip
{
    private readonly List<(int First, int Last)> runs = [];
    private readonly List<(long Place, int Run, bool IsStart)> ends = [];
    private readonly List<bool> done = [];

    /// <summary>Adds the polygons inside the box.</summary>
    /// <returns>False when nothing was added, because it is another case.</returns>
    public bool TryAdd(ReadOnlySpan<int> x, ReadOnlySpan<int> y, TileBorder border, LevelPolygonsBuilder target)
    {
        if (!FindRuns(x, y, border) || !SortEnds(x, y, border))
        {
            return false;
        }

        for (var run = 0; run < runs.Count; run++)
        {
            if (!done[run])
            {
                AddRing(run, x, y, border, target);
            }
        }

        return true;
    }

    /// <summary>Finds the runs of segments inside. The number of a last vertex may go beyond the end of the ring.</summary>
    private bool FindRuns(ReadOnlySpan<int> x, ReadOnlySpan<int> y, TileBorder border)
    {
        runs.Clear();
        var box = border.Box;
        var start = 0;
        while (start < x.Length && box.Contains(x[start], y[start]))
        {
            start++;
        }

        if (start == x.Length)
        {
            return false;
        }

        // Once around, from a vertex outside.
        var first = -1;
        for (var i = start + 1; i <= start + x.Length; i++)
        {
            var at = i < x.Length ? i : i - x.Length;
            if (!box.Contains(x[at], y[at]))
            {
                first = -1;
                continue;
            }

            var onBorder = border.Has(x[at], y[at]);
            if (first < 0)
            {
                first = i;
            }
            else if (onBorder)
            {
                var before = at == 0 ? x.Length - 1 : at - 1;
                if (i == first + 1 && border.RunsAgainst(x[before], y[before], x[at], y[at]))
                {
                    first = i;
                    continue;
                }

                runs.Add((first, i));
                first = -1;
                var after = at + 1 == x.Length ? 0 : at + 1;
                if (box.Contains(x[after], y[after]))
                {
                    return false;
                }
            }
        }

        return runs.Count > 0;
    }

    private bool SortEnds(ReadOnlySpan<int> x, ReadOnlySpan<int> y, TileBorder border)
    {
        ends.Clear();
        done.Clear();
        for (var run = 0; run < runs.Count; run++)
        {
            var (first, last) = (runs[run].First % x.Length, runs[run].Last % x.Length);
            Insert(border.PlaceOf(x[first], y[first]), run, isStart: true);
            Insert(border.PlaceOf(x[last], y[last]), run, isStart: false);
            done.Add(false);
        }

        for (var i = 0; i < ends.Count; i++)
        {
            var next = ends[i + 1 < ends.Count ? i + 1 : 0];
            if (ends[i].Place == next.Place || ends[i].IsStart == next.IsStart)
            {
                return false;
            }
        }

        return true;
    }

    private void Insert(long place, int run, bool isStart)
    {
        var at = ends.Count;
        while (at > 0 && ends[at - 1].Place > place)
        {
            at--;
        }

        ends.Insert(at, (place, run, isStart));
    }

    private void AddRing(int firstRun, ReadOnlySpan<int> x, ReadOnlySpan<int> y, TileBorder border, LevelPolygonsBuilder target)
    {
        var run = firstRun;
        do
        {
            done[run] = true;
            var (first, last) = runs[run];
            if (first >= x.Length)
            {
                (first, last) = (first - x.Length, last - x.Length);
            }

            var upToEnd = Math.Min(last + 1, x.Length);
            target.Add(x[first..upToEnd], y[first..upToEnd]);
            if (last >= x.Length)
            {
                target.Add(x[..(last - x.Length + 1)], y[..(last - x.Length + 1)]);
            }

            run = AddBorder(run, border, target);
        }
        while (run != firstRun);
        target.EndRing();
        target.EndPolygon();
    }

    /// <summary>Adds the corners between the end of a run and the start of the next run. Returns that run.</summary>
    private int AddBorder(int run, TileBorder border, LevelPolygonsBuilder target)
    {
        var at = 0;
        while (ends[at].Run != run || ends[at].IsStart)
        {
            at++;
        }

        var next = ends[at + 1 < ends.Count ? at + 1 : 0];
        var place = next.Place > ends[at].Place ? next.Place : next.Place + border.Length;
        for (var corner = border.NextCorner(ends[at].Place); corner < place; corner = border.NextCorner(corner))
        {
            var (cornerX, cornerY) = border.CornerAt(corner);
            target.Add(cornerX, cornerY);
        }

        return next.Run;
    }
}
