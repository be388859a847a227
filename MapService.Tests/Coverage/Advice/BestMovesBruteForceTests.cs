using MapService.Coverage.Advice;
using MapService.Coverage.Snapshot;
using MapService.Geometry;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace MapService.Tests.Coverage.Advice;

/// <summary>
/// Moves against every pair of an uncovered commune and a territory, by NetTopologySuite, on the real polygons of the region.
/// </summary>
public sealed class BestMovesBruteForceTests
{
    private const int Most = 100;
    private static readonly DateOnly Date = new(2024, 4, 29);

    // The CPTS of facts.md, of the communes that there were in 2018.
    private static readonly (string Id, string[] Codes)[] Territories =
    [
        ("cpts-auxois-morvan", Facts.AuxoisMorvan),
        ("cpts-centre-saone-et-loire", Facts.CentreSaoneEtLoire),
        ("cpts-centre-yonne", Facts.CentreYonne),
        ("cpts-gips89", Facts.Gips89),
        ("cpts-grand-auxerrois", Facts.GrandAuxerrois),
        ("cpts-puisaye-forterre", Facts.PuisayeForterre),
    ];

    [Fact]
    public void The_best_moves_are_those_of_all_pairs()
    {
        var real = RealPolygons.Bfc;
        var dataset = DatasetOf(real);
        var covered = Territories.SelectMany(t => t.Codes).ToHashSet();
        var shapes = Enumerable.Range(0, dataset.Communes.Count).Select(c => NtsPolygons.Of(dataset.Records.Polygons, c)).ToArray();
        var index = new STRtree<int>();
        for (var commune = 0; commune < shapes.Length; commune++)
        {
            index.Insert(shapes[commune].EnvelopeInternal, commune);
        }

        var pairs = new List<(long Population, string Commune, string Territory, double Metres)>();
        for (var commune = 0; commune < shapes.Length; commune++)
        {
            var code = dataset.Communes[commune].Code.Value;
            if (!covered.Contains(code))
            {
                foreach (var (id, codes) in Territories)
                {
                    var members = codes.ToHashSet();
                    var metres = index.Query(shapes[commune].EnvelopeInternal)
                        .Where(other => members.Contains(dataset.Communes[other].Code.Value) && shapes[commune].Touches(shapes[other]))
                        .Sum(other => MetresOf(shapes[commune].Boundary.Intersection(shapes[other].Boundary)));
                    if (metres > 0)
                    {
                        pairs.Add((dataset.Communes[commune].PopulationMunicipale ?? 0, code, id, metres));
                    }
                }
            }
        }

        var found = BestMoves.Of(
            CoverageAtDate.At(dataset, TerritoryKind.Cpts, Date), new MoveQuestion(null, MoveUnit.Commune, Most, false));

        var expected = pairs.GroupBy(p => p.Commune)
            .OrderByDescending(g => g.First().Population)
            .ThenByDescending(g => g.Max(p => p.Metres))
            .ToList();
        Assert.True(expected.Count > Most);
        Assert.Equal(expected.Count, found.Candidates);
        Assert.Equal(
            expected.Take(Most).Select(
                g => $"{g.Key} {g.First().Population}: {string.Join(' ', g.OrderByDescending(p => p.Metres).Select(p => p.Territory))}"),
            found.Moves.Select(m =>
                $"{dataset.Communes[m.Best.CommuneNumbers[0]].Code} {m.Best.Closes.Population ?? 0}: "
                + $"{string.Join(' ', m.Others.Prepend(m.Best).Select(c => c.Territory.Id))}"));
        foreach (var (group, move) in expected.Zip(found.Moves))
        {
            // A sphere here, the ellipsoid there: they differ by up to 0.6 %.
            var metres = group.Max(p => p.Metres);
            Assert.InRange(move.Best.SharedBorderMetres, 0.994 * metres, 1.006 * metres);
        }

        Assert.Equal(dataset.Communes.Count(c => !covered.Contains(c.Code.Value)) - expected.Count, found.WithoutTerritory.Length);
    }

    private static double MetresOf(NetTopologySuite.Geometries.Geometry geometry) => geometry switch
    {
        LineString line => line.Coordinates.Zip(line.Coordinates.Skip(1)).Sum(segment => Haversine(segment.First, segment.Second)),
        GeometryCollection several => several.Geometries.Sum(MetresOf),
        _ => 0,
    };

    private static double Haversine(Coordinate a, Coordinate b)
    {
        const double MeanRadiusMetres = 6_371_008.8;
        const double GridPerDegree = 1e7;
        var (latA, latB) = (double.DegreesToRadians(a.Y / GridPerDegree), double.DegreesToRadians(b.Y / GridPerDegree));
        var (dLat, dLon) = (Math.Sin((latB - latA) / 2), Math.Sin(double.DegreesToRadians((b.X - a.X) / GridPerDegree) / 2));
        return 2 * MeanRadiusMetres * Math.Asin(Math.Sqrt((dLat * dLat) + (Math.Cos(latA) * Math.Cos(latB) * dLon * dLon)));
    }

    private static Dataset DatasetOf(RealPolygons real)
    {
        var order = Enumerable.Range(0, real.Codes.Count).OrderBy(i => real.Codes[i], StringComparer.Ordinal).ToArray();
        var polygons = new PolygonTableBuilder();
        foreach (var feature in order)
        {
            polygons.AddPolygonsOf(real.Table, feature);
            polygons.EndFeature();
        }

        var inhabitants = Facts.Communes.ToDictionary(line => line.Code, line => line.Municipal);
        var codes = order.Select(i => CommuneCode.Parse(real.Codes[i])).ToList();
        var known = codes.Select(code => code.Value).ToHashSet();
        return Dataset.Build(Facts.Embedded.Records with
        {
            Provenance = Facts.Embedded.Records.Provenance with { SchematicBoundaries = false },
            Epcis = [],
            Communes = [.. codes.Select(code => new Commune(
                code, code.Value, code.Departement, null, inhabitants.GetValueOrDefault(code.Value), null, null, null))],
            FormerCommunes = [],
            Polygons = polygons.ToTable(),
            Territories = [.. Territories.Select(t => SmallWorld.Of(
                TerritoryKind.Cpts, t.Id, [new CommunesTerm([.. t.Codes.Where(known.Contains).Select(CommuneCode.Parse)], null, null)]))],
        });
    }
}
