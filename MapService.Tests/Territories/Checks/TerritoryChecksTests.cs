using MapService.Coverage.Snapshot;
using MapService.Formats.Records;
using MapService.Geometry;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Tests.Territories.Checks;

public class TerritoryChecksTests
{
    // EPCI 1 has communes 89001 and 89002, EPCI 2 has 89003; 89004 is in none.
    private static readonly EpciCode One = EpciCode.Parse("200000001");
    private static readonly EpciCode Two = EpciCode.Parse("200000002");
    private static readonly DepartementCode Yonne = DepartementCode.Parse("89");

    private static readonly Commune[] Communes =
        [Commune("89001", One), Commune("89002", One), Commune("89003", Two), Commune("89004", null)];

    [Theory]
    [InlineData("{ epci: 200000009 }", "Refused unknown-epci 200000009")]
    [InlineData("{ communes: [89009] }", "Refused unknown-commune 89009")]
    [InlineData("{ epci: 200000001, except: [89009] }", "Refused unknown-commune 89009")]
    [InlineData("{ epci: 200000001, except: [89003] }", "Refused exception-excludes-nothing 89003")]
    [InlineData("{ epci: 200000001, except: [89001, 89001] }", "Refused exception-excludes-nothing 89001")]
    [InlineData("{ communes: [89001, 89001] }", "Changed commune-twice 89001")]
    [InlineData("{ epci: 200000001 }, { communes: [89002] }", "Changed commune-twice 89002")]
    [InlineData("{ epci: 200000001, except: [89001] }, { epci: 200000001 }", "Changed commune-twice 89002")]
    [InlineData("{ epci: 200000001, except: [89001, 89002] }", "Noted empty-composition ")]
    [InlineData("{ epci: 200000001, except: [89001] }", "")]
    [InlineData("{ communes: [89004] }", "")]
    public void Terms_are_checked_against_the_communes(string terms, string expected)
    {
        var problems = Check(terms, "[89]", out _);

        Assert.Equal(expected, string.Join('|', problems.Select(p => $"{p.Severity} {p.Code} {p.Value}")));
        Assert.All(problems, p => Assert.Equal(("t.yaml", "territory cpts-a, line 4"), (Path.GetFileName(p.File), p.Feature)));
    }

    [Fact]
    public void All_faults_of_a_composition_come_at_once()
    {
        var problems = Check("{ epci: 200000009 }, { epci: 200000008 }, { communes: [89009, 89008] }", "[89]", out _);

        Assert.Equal(["200000009", "200000008", "89009", "89008"], problems.Select(p => p.Value));
    }

    [Fact]
    public void A_departement_outside_the_dataset_is_noted_and_so_is_one_that_was_not_declared()
    {
        var problems = Check("{ communes: [89001] }", "[52]", out _);

        Assert.Equal(
            ["Noted departement-outside-dataset 52", "Noted departement-not-declared 89"],
            problems.Select(p => $"{p.Severity} {p.Code} {p.Value}"));
    }

    [Fact]
    public void A_commune_listed_twice_counts_once_in_the_dataset()
    {
        Check("{ epci: 200000001 }, { communes: [89002, 89004] }", "[89]", out var territories);

        var dataset = Build(territories);

        Assert.Equal([0, 1, 3], dataset.CompositionOf(0).ToArray());
    }

    [Fact]
    public void An_exception_that_removes_the_last_commune_leaves_a_territory_that_covers_nothing()
    {
        Check("{ epci: 200000002, except: [89003] }", "[89]", out var territories);

        Assert.Empty(Build(territories).CompositionOf(0).ToArray());
    }

    private static List<InputProblem> Check(string terms, string departements, out TerritoryRecords territories)
    {
        using var folder = new TempFolder();
        var problems = new List<InputProblem>();
        territories = TerritoryYaml.Read(
            folder.Write(
                "t.yaml",
                $$"""
                sources:
                  - { id: P, title: T, publisher: P, date: 2024 }
                territories:
                  - id: cpts-a
                    kind: CPTS
                    nom: A
                    departements: {{departements}}
                    from: 2024
                    composition: { basis: stated, terms: [{{terms}}] }
                    sources: [P]
                """),
            problems);
        Assert.Empty(problems);
        TerritoryChecks.Check(territories.Territories, territories.Places, Communes, problems);
        return problems;
    }

    private static Dataset Build(TerritoryRecords territories)
    {
        var polygons = new PolygonTableBuilder();
        foreach (var _ in Communes)
        {
            polygons.EndFeature();
        }

        return Dataset.Build(new DatasetRecords(
            new Provenance(2024, null, null, "", "", null, false), [new Departement(Yonne, "Yonne", "27")],
            [new Epci(One, "One", "CC"), new Epci(Two, "Two", "CC")], Communes, [], polygons.ToTable(),
            territories.Territories, territories.DeclaredCoverages, territories.Sources));
    }

    private static Commune Commune(string code, EpciCode? epci) => new(CommuneCode.Parse(code), code, Yonne, epci, 1, 1, null, null);
}
