using MapService.Geometry;
using MapService.Import;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using MapService.Tests.Import.Attributes;
using MapService.Tests.Topology;

namespace MapService.Tests.Import.Vintages;

/// <summary>
/// The polygons of France of 2018 on the communes of COG 2024. What is expected is worked out here from the polygons' own properties and
/// the package's JSON. Reads <c>../shared</c>; skips without it.
/// </summary>
public sealed class NationalVintageTests(NationalImport import) : IClassFixture<NationalImport>
{
    private static RealPolygons Old => RealPolygons.France;

    private static EtalabJson Etalab => EtalabJson.Communes;

    private ImportResult Result
    {
        get
        {
            Assert.NotNull(Old);
            Assert.NotNull(Etalab);
            return import.Result!;
        }
    }

    private DatasetRecords Records => Result.Records!;

    [Fact]
    public void Every_code_that_is_gone_is_found_again_in_its_commune()
    {
        var gone = Old.Codes.Where(code => !Etalab.Names.ContainsKey(code)).ToArray();
        var expected = Old.Codes.GroupBy(Etalab.SuccessorOf)
            .Where(g => g.Any(gone.Contains))
            .Select(g => $"commune {g.Key} {Etalab.Names[g.Key]}: {string.Join(' ', g.Order(StringComparer.Ordinal))}");

        Assert.NotEmpty(gone);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            Of("polygons-merged").Select(p => $"{p.Feature}: {p.Value}").Order(StringComparer.Ordinal));
        Assert.Empty(Of("polygon-without-commune"));
        Assert.Empty(Of("polygon-of-split-commune"));
        Assert.Empty(Of("part-without-polygon"));
        Assert.Equal(
            Old.Codes.GroupBy(Etalab.SuccessorOf).Where(g => g.Any(gone.Contains)).Select(g => g.Key).Order(StringComparer.Ordinal),
            Records.Provenance.PolygonChanges.Merged.Select(c => c.Value));
        Assert.Empty(Records.Provenance.PolygonChanges.LeftOut);
    }

    [Fact]
    public void Communes_without_a_polygon_are_told_by_name()
    {
        var there = Old.Codes.Select(Etalab.SuccessorOf).ToHashSet();
        var departements = Old.Departements.ToHashSet();
        var without = Etalab.Names.Where(c => !there.Contains(c.Key))
            .ToLookup(c => departements.Contains(CommuneCode.Parse(c.Key).Departement.Value));

        // The three that SOURCES.md names: communes of 2024 that were none in 2018.
        Assert.Equal(["14666", "85165", "85212"], without[true].Select(c => c.Key).Order(StringComparer.Ordinal));
        var told = Of("commune-without-polygon").ToLookup(p => p.Feature!.StartsWith("commune", StringComparison.Ordinal));
        Assert.Equal(
            without[true].Select(c => $"commune {c.Key}: {c.Value}").Order(StringComparer.Ordinal),
            told[true].Select(p => $"{p.Feature}: {p.Value}").Order(StringComparer.Ordinal));

        // Whole départements that the file leaves out: each names its communes.
        Assert.Equal(
            without[false].Select(c => $"{c.Key} {c.Value}").Order(StringComparer.Ordinal),
            told[false].SelectMany(p => p.Message[(p.Message.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(", "))
                .Order(StringComparer.Ordinal));
        var drawn = Enumerable.Range(0, Records.Communes.Count)
            .Where(Records.Polygons.HasPolygon)
            .Select(i => Records.Communes[i].Code.Value);
        Assert.Equal(there.Order(StringComparer.Ordinal), drawn);
    }

    [Fact]
    public void No_departement_gains_or_loses_surface()
    {
        var before = Sums(Old.Table, Old.Departements);
        var after = Sums(Records.Polygons, [.. Records.Communes.Select(c => c.Departement.Value)]);

        Assert.NotEmpty(before);
        foreach (var (departement, (twiceSquareSteps, squareMetres)) in before)
        {
            var now = after[departement];
            Assert.True(
                Math.Abs(now.TwiceSquareSteps - twiceSquareSteps) <= 1e-9 * Math.Abs(twiceSquareSteps),
                $"{departement}: {twiceSquareSteps} and {now.TwiceSquareSteps} half square steps");
            Assert.True(
                Math.Abs(now.SquareMetres - squareMetres) <= 1e-9 * squareMetres,
                $"{departement}: {squareMetres} and {now.SquareMetres} m²");
        }
    }

    [Fact]
    public void Every_merged_outline_is_OverlayNGs_union_of_its_polygons()
    {
        var features = Old.Codes.Select((code, i) => (code, i)).ToDictionary(c => c.code, c => c.i);
        var numbers = Records.Communes.Select((c, i) => (c.Code.Value, i)).ToDictionary(c => c.Value, c => c.i);
        var groups = Old.Codes.GroupBy(Etalab.SuccessorOf).Where(g => g.Count() > 1).ToArray();

        Assert.NotEmpty(groups);
        foreach (var group in groups)
        {
            var union = Nts.Union(Old.Table, group.Select(code => features[code]));
            Assert.True(NtsPolygons.Of(Records.Polygons, numbers[group.Key]).EqualsTopologically(union), group.Key);
        }
    }

    [Fact]
    public void Communes_that_nothing_joined_keep_their_polygon_to_the_vertex()
    {
        var numbers = Records.Communes.Select((c, i) => (c.Code.Value, i)).ToDictionary(c => c.Value, c => c.i);
        var alone = Old.Codes.Select((code, i) => (code, i)).Where(c => Etalab.Names.ContainsKey(c.code))
            .ExceptBy(Of("polygons-merged").Select(p => p.Feature!.Split(' ')[1]), c => c.code).ToArray();

        Assert.NotEmpty(alone);
        // 14174 touches itself, which is a fault of its own; it is the only one.
        var changed = alone.Where(c => Old.Table.PolygonsOf(c.i).Count != Records.Polygons.PolygonsOf(numbers[c.code]).Count
            || Points(Old.Table, c.i) != Points(Records.Polygons, numbers[c.code]));
        Assert.Empty(changed.Select(c => c.code).Except(["14174"]));
    }

    private static long Points(PolygonTable table, int feature)
    {
        long sum = 0;
        foreach (var polygon in table.PolygonsOf(feature))
        {
            foreach (var ring in table.RingsOf(polygon))
            {
                foreach (var point in table.Ring(ring))
                {
                    // Whatever the order: an import may turn a ring around.
                    sum += ((long)point.X * 1_000_003) ^ point.Y;
                }
            }
        }

        return sum;
    }

    private static Dictionary<string, (double TwiceSquareSteps, double SquareMetres)> Sums(
        PolygonTable table, IReadOnlyList<string> departements) =>
        Enumerable.Range(0, table.FeatureCount).Where(table.HasPolygon).GroupBy(i => departements[i]).ToDictionary(
            g => g.Key,
            g => (g.Sum(i => TwiceSquareSteps(table, i)), g.Sum(i => GeodesicArea.SquareMetres(table, i))));

    // Shells and holes may be wound either way; of each polygon the first ring is the shell.
    private static double TwiceSquareSteps(PolygonTable table, int feature)
    {
        double sum = 0;
        foreach (var polygon in table.PolygonsOf(feature))
        {
            var rings = table.RingsOf(polygon);
            foreach (var ring in rings)
            {
                sum += (ring == rings.Start ? 1 : -1) * (double)Math.Abs(SignedArea.Twice(table.Ring(ring)));
            }
        }

        return sum;
    }

    private IEnumerable<InputProblem> Of(string code) => Result.Problems.Where(p => p.Code == code);
}
