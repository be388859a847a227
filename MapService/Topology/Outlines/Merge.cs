using System.Runtime.InteropServices;
using MapService.Collections;

namespace MapService.Topology.Outlines;

/// <summary>
/// Outlines of sets of features: the arcs with the set on exactly one side, joined into rings (<see cref="RingJoiner"/>).
/// The result equals the union of the polygons by OverlayNG, with holes that touch the shell, islands, enclaves and touching corners.
/// An empty set, or features without polygons, have an empty outline. The order of the features does not matter.
/// </summary>
public static class Merge
{
    /// <summary>The outline of a set of features.</summary>
    /// <param name="topology">The arcs.</param>
    /// <param name="features">Feature numbers in any order. Repeats do not matter.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not a feature of the topology.</exception>
    public static Outline Of(CoverageTopology topology, ReadOnlySpan<int> features)
    {
        var inside = new FaceSet(topology.FaceCount);
        foreach (var feature in features)
        {
            if ((uint)feature >= (uint)topology.FeatureCount)
            {
                throw new ArgumentOutOfRangeException(nameof(features), feature, "Not a feature of the topology.");
            }

            inside.Add(feature);
            foreach (var face in topology.SharedFacesOf(feature))
            {
                inside.Add(face);
            }
        }

        var refs = new List<int>();
        foreach (var face in inside.Faces)
        {
            foreach (var arcRef in topology.ArcsOfFace(face))
            {
                var across = arcRef >= 0 ? topology.RightFaceOf(arcRef) : topology.LeftFaceOf(~arcRef);
                if (across < 0 || !inside.Contains(across))
                {
                    refs.Add(arcRef);
                }
            }
        }

        return RingJoiner.Join(topology, InOrderOfArcs(CollectionsMarshal.AsSpan(refs)));
    }

    /// <summary>The outlines of disjoint groups, all at once.</summary>
    /// <param name="topology">The arcs.</param>
    /// <param name="groupOf">The group of each feature, -1 for none.</param>
    /// <param name="groupCount">Number of groups.</param>
    /// <returns>One outline for each group, empty for a group without features.</returns>
    public static Outline[] ByGroup(CoverageTopology topology, ReadOnlySpan<int> groupOf, int groupCount)
    {
        if (topology.FaceCount > topology.FeatureCount)
        {
            return OneByOne(topology, groupOf, groupCount);
        }

        var sort = new CountingSort(groupCount);
        for (var arc = 0; arc < topology.ArcCount; arc++)
        {
            var (left, right) = Sides(topology, groupOf, arc);
            if (left != right)
            {
                Count(sort, left);
                Count(sort, right);
            }
        }

        var refs = new int[sort.Place()];
        for (var arc = 0; arc < topology.ArcCount; arc++)
        {
            var (left, right) = Sides(topology, groupOf, arc);
            if (left == right)
            {
                continue;
            }

            if (left >= 0)
            {
                refs[sort.Next(left)] = arc;
            }

            if (right >= 0)
            {
                refs[sort.Next(right)] = ~arc;
            }
        }

        var outlines = new Outline[groupCount];
        for (var group = 0; group < groupCount; group++)
        {
            outlines[group] = RingJoiner.Join(topology, refs.AsSpan(sort.Starts[group]..sort.Starts[group + 1]));
        }

        return outlines;
    }

    // Twice the arc number, plus one for backwards. Plain integers sort fast.
    private static Span<int> InOrderOfArcs(Span<int> refs)
    {
        foreach (ref var arcRef in refs)
        {
            arcRef = arcRef >= 0 ? arcRef << 1 : (~arcRef << 1) | 1;
        }

        refs.Sort();
        foreach (ref var key in refs)
        {
            key = (key & 1) == 0 ? key >> 1 : ~(key >> 1);
        }

        return refs;
    }

    private static void Count(CountingSort sort, int group)
    {
        if (group >= 0)
        {
            sort.Count(group);
        }
    }

    private static (int Left, int Right) Sides(CoverageTopology topology, ReadOnlySpan<int> groupOf, int arc)
    {
        var left = topology.LeftFaceOf(arc);
        var right = topology.RightFaceOf(arc);
        return (left < 0 ? -1 : groupOf[left], right < 0 ? -1 : groupOf[right]);
    }

    /// <summary>With overlaps, a face may belong to several groups, so each group is computed by itself.</summary>
    private static Outline[] OneByOne(CoverageTopology topology, ReadOnlySpan<int> groupOf, int groupCount)
    {
        var members = new List<int>[groupCount];
        for (var group = 0; group < groupCount; group++)
        {
            members[group] = [];
        }

        for (var feature = 0; feature < groupOf.Length; feature++)
        {
            if (groupOf[feature] >= 0)
            {
                members[groupOf[feature]].Add(feature);
            }
        }

        return [.. members.Select(features => Of(topology, features.ToArray()))];
    }
}
