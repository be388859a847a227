using MapService.Geometry;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Tests.Storage.Contract;

/// <summary>Small datasets with whatever a store may get wrong.</summary>
internal static class OddRecords
{
    /// <summary>
    /// Three communes: one with a hole, one without a polygon, one in two parts; names that CSV, SQL and JSON must quote.
    /// </summary>
    public static DatasetRecords Of(int year = 2024)
    {
        var ain = DepartementCode.Parse("01");
        var epci = EpciCode.Parse("200000172");
        var builder = new PolygonTableBuilder();
        Ring(builder, (0, 0), (9, 0), (9, 9), (0, 9));
        Ring(builder, (2, 2), (2, 4), (4, 4));
        builder.EndPolygon();
        builder.EndFeature();
        builder.EndFeature();
        Ring(builder, (20, 0), (29, 0), (20, 9));
        builder.EndPolygon();
        Ring(builder, (20, 9), (29, 0), (1_799_999_999, 899_999_999));
        builder.EndPolygon();
        builder.EndFeature();
        return new DatasetRecords(
            new Provenance(year, 2022, null, "été \"quoted\" 'twice' \\ \t", "b", null, true)
            {
                PolygonChanges = new PolygonChanges(
                    [CommuneCode.Parse("01003")],
                    [new LeftOutPolygon(CommuneCode.Parse("2A999"), DepartementCode.Parse("01"), 1234.5678901234)]),
            },
            [new Departement(ain, "Ain", "84")],
            [new Epci(epci, "CC, de l'Ain", "CC")],
            [
                new Commune(CommuneCode.Parse("01001"), "L'Un, \"un\" Ain", ain, epci, 5, 6, 5.25, 46.1),
                new Commune(CommuneCode.Parse("01002"), "Deux", ain, null, null, null, null, null),
                new Commune(CommuneCode.Parse("01003"), "=Trois 😀", ain, null, 0, null, -0.001, 46.123456789),
            ],
            [
                new FormerCommune(CommuneCode.Parse("01011"), "Onze, \"onze\"", FormerCommuneKind.Deleguee, CommuneCode.Parse("01001")),
                new FormerCommune(CommuneCode.Parse("01012"), null, FormerCommuneKind.AncienCode, CommuneCode.Parse("01002")),
                new FormerCommune(CommuneCode.Parse("01012"), "Douze", FormerCommuneKind.Associee, CommuneCode.Parse("01011")),
            ],
            builder.ToTable(),
            [Territory("cpts-a"), Territory("cpts-a-b") with { Note = "A \u0085 note\nof two lines, 𝄞 and a tab\t." }, Territory(
                "cpts-a0")],
            [
                new DeclaredCoverage(ain, null, TerritoryKind.Cpts, new DateOnly(2022, 7, 22), "\"Half\" of it", 5, 93.60m, false, ["S"]),
                new DeclaredCoverage(null, "84", TerritoryKind.Cls, new DateOnly(2021, 1, 1), "All", null, null, true, ["S"]),
            ],
            [new SourceDocument("S", "T", "P", PartialDate.Parse("2021"), null)]);
    }

    /// <summary>A territory of one EPCI but for a commune, and of that commune by name.</summary>
    public static Territory Territory(string id) => new(
        TerritoryId.Parse(id), TerritoryKind.Cpts, "A", ["Ä", "a \"b\""], [DepartementCode.Parse("01"), DepartementCode.Parse("2A")],
        new Period(PartialDate.Parse("2021-11"), PartialDate.Parse("2027")),
        new Composition(
            CompositionBasis.Inferred,
            [
                new EpciTerm(EpciCode.Parse("200000172"), [CommuneCode.Parse("01001")], CompositionBasis.Stated, null),
                new CommunesTerm(
                    [CommuneCode.Parse("01001")],
                    null,
                    "inferred") { InForce = new OpenPeriod(PartialDate.Parse("2022"), PartialDate.Parse("before 2024-02-29")) },
            ],
            "why"),
        new Declaration(3, new DeclaredInhabitants(60_000, Qualifier.Nearly, 2020)), ["S"], null);

    private static void Ring(PolygonTableBuilder builder, params (int X, int Y)[] points)
    {
        foreach (var (x, y) in points)
        {
            builder.Add(new GridPoint(x, y));
        }

        builder.EndRing();
    }
}
