using MapService.Geometry;
using MapService.Territories.Codes;
using MapService.Territories.Compositions;
using MapService.Topology;
using MapService.Topology.Outlines;

namespace MapService.Import.Polygons;

/// <summary>
/// Brings polygons of an older COG year to the communes of today: those of former communes go to the commune that they went into, and
/// several of one commune become one outline.
/// </summary>
/// <remarks>
/// Requires polygons with no code twice and a history without cycles. Guarantees: a polygon whose code is a commune's, and that no
/// other joins, stays as it is to the vertex; a merged outline is the union of its polygons (<see cref="Merge"/>), so that no surface is
/// lost or counted twice; polygons of codes that are split, unknown or outside the dataset keep their codes and are never given to
/// anybody; without former codes the input comes back itself. Does not detect: a commune that gave land away, or was
/// left by one that was set up again, under the same code: the lists say neither, and its polygon keeps the extent of its own year.
/// </remarks>
internal static class PolygonSuccession
{
    /// <summary>Polygons by communes of today.</summary>
    public static BroughtPolygons Of(CommunePolygons polygons, CommuneHistory history)
    {
        var successions = polygons.Codes.Select(history.Of).ToArray();
        if (successions.All(s => s.Kind == SuccessionKind.Current))
        {
            return new BroughtPolygons(polygons, []);
        }

        var features = Enumerable.Range(0, polygons.Codes.Count).ToArray();
        // A code that no commune of today follows is a group by itself.
        var groups = features
            .GroupBy(i => successions[i].Kind is SuccessionKind.Current or SuccessionKind.Merged
                ? successions[i].Successors[0]
                : polygons.Codes[i])
            .Select(g => new Group(g.Key, [.. g]))
            .ToArray();
        var builder = new PolygonTableBuilder(polygons.Polygons.PointCount);
        var merged = Merged(polygons.Polygons, groups);
        foreach (var group in groups)
        {
            if (merged.TryGetValue(group.Code, out var outline))
            {
                builder.AddPolygonsOf(outline.Table, outline.Feature);
            }
            else
            {
                builder.AddPolygonsOf(polygons.Polygons, group.Features.FirstOrDefault(polygons.Polygons.HasPolygon, group.Features[0]));
            }

            builder.EndFeature();
        }

        return new BroughtPolygons(
            new CommunePolygons([.. groups.Select(g => g.Code)], builder.ToTable()),
            [.. groups.Where(g => g.Features.Any(i => successions[i].Kind == SuccessionKind.Merged))
                .Select(ChangeOf)
                .OrderBy(c => c.Commune)]);

        OutlineChange ChangeOf(Group group) => new(
            group.Code,
            [.. group.Features.Where(polygons.Polygons.HasPolygon).Select(i => polygons.Codes[i]).Order()],
            [.. group.Features.Where(i => !polygons.Polygons.HasPolygon(i)).Select(i => polygons.Codes[i]).Order()],
            merged.TryGetValue(group.Code, out var outline)
                ? group.Features.Sum(i => GeodesicArea.SquareMetres(polygons.Polygons, i)) - GeodesicArea.SquareMetres(
                    outline.Table, outline.Feature)
                : 0);
    }

    // Only communes that are merged are cut into arcs: a few hundred in a country.
    private static Dictionary<CommuneCode, (PolygonTable Table, int Feature)> Merged(PolygonTable polygons, Group[] groups)
    {
        var several = groups.Select(g => g with { Features = [.. g.Features.Where(polygons.HasPolygon)] })
            .Where(g => g.Features.Length > 1)
            .ToArray();
        var builder = new PolygonTableBuilder();
        var groupOf = new List<int>();
        for (var number = 0; number < several.Length; number++)
        {
            foreach (var feature in several[number].Features)
            {
                builder.AddPolygonsOf(polygons, feature);
                builder.EndFeature();
                groupOf.Add(number);
            }
        }

        var topology = CoverageTopology.Build(builder.ToTable());
        var outlines = Outline.ToTable(topology, Merge.ByGroup(topology, groupOf.ToArray(), several.Length));
        return Enumerable.Range(0, several.Length).ToDictionary(number => several[number].Code, number => (outlines, number));
    }

    private sealed record Group(CommuneCode Code, int[] Features);
}

/// <summary>Polygons brought to the communes of today, and what that did.</summary>
/// <param name="Polygons">By commune of today; those that could not be placed, by their own code.</param>
/// <param name="Changes">Communes whose outline is of former communes', by code.</param>
internal sealed record BroughtPolygons(CommunePolygons Polygons, IReadOnlyList<OutlineChange> Changes);

/// <summary>A commune whose outline was made of former communes' polygons.</summary>
/// <param name="Commune">The commune of today.</param>
/// <param name="From">Codes whose polygons it has now, by code; its own among them where it had one.</param>
/// <param name="Without">Codes that belong to it too, and had no polygon.</param>
/// <param name="OverlapSquareMetres">Surface that several of them had, which counts once now; 0 where they fit but for rounding.</param>
internal sealed record OutlineChange(
    CommuneCode Commune, IReadOnlyList<CommuneCode> From, IReadOnlyList<CommuneCode> Without, double OverlapSquareMetres);
