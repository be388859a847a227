using System.Text;
using MapService.Formats.Records;
using MapService.Territories.Checks;
using MapService.Territories.Records;
using MapService.Territories.Version;

namespace MapService.Tests.Formats.Records;

public class TerritoryYamlTests
{
    private const string Source = "sources:\n  - { id: P1, title: T, publisher: P, date: 2024 }\n";

    private const string Sound =
        """
          - id: cpts-a
            kind: CPTS
            nom: A
            departements: [89]
            from: 2024-03-12
            composition: { basis: stated, terms: [{ communes: [89119] }] }
            sources: [P1]
        """;

    [Fact]
    public void The_example_of_the_readme_is_read_without_a_problem()
    {
        var readme = File.ReadAllText(Path.Combine(SharedData.Checkout, "seeds", "README.md"));
        var example = readme.Split("```yaml\n")[1].Split("```")[0];

        var (records, problems) = Read(example);

        Assert.Empty(problems);
        var territory = Assert.Single(records.Territories);
        Assert.Equal("Association Exemple Santé", Assert.Single(territory.AutresNoms));
        Assert.Equal(["89", "58"], territory.Departements.Select(d => d.Value));
        Assert.Equal(new DeclaredInhabitants(35000, Qualifier.Nearly, 2021), territory.Declared.Inhabitants);
        var epci = Assert.IsType<EpciTerm>(territory.Composition.Terms[0]);
        Assert.Equal("89365", Assert.Single(epci.Except).Value);
        Assert.Equal(CompositionBasis.Stated, epci.Basis);
        Assert.Equal(100m, Assert.Single(records.DeclaredCoverages).PopulationPercent);
    }

    [Fact]
    public void A_code_that_YAML_would_take_for_a_number_stays_text()
    {
        var (records, problems) = Read(Source + "territories:\n" + Sound.Replace("89119", "01001, 2A004, 0x123").Replace("[89]", "[01]"));

        Assert.Equal("0x123", Assert.Single(problems).Value);

        (records, problems) = Read(Source + "territories:\n" + Sound.Replace("89119", "01001, 2A004").Replace("[89]", "[01, 2A]"));
        Assert.Empty(problems);
        Assert.Equal(["01001", "2A004"], ((CommunesTerm)records.Territories[0].Composition.Terms[0]).Communes.Select(c => c.Value));
        Assert.Equal(["01", "2A"], records.Territories[0].Departements.Select(d => d.Value));
    }

    [Theory]
    [InlineData("nom: A", "nom: A\n    couleur: red", "unknown-key", "couleur", 7)]
    [InlineData("kind: CPTS", "kind: MSP", "bad-value", "MSP", 5)]
    [InlineData("nom: A", "nom:", "empty-value", null, 6)]
    [InlineData("nom: A", "nom: [A]", "wrong-type", null, 6)]
    [InlineData("departements: [89]", "departements: 89", "wrong-type", "89", 7)]
    [InlineData("departements: [89]", "departements: [96]", "bad-value", "96", 7)]
    [InlineData("departements: [89]", "departements: [20]", "unknown-departement", "20", 7)]
    [InlineData("departements: [89]", "departements: [89, 89]", "repeated-value", "89", 7)]
    [InlineData("departements: [89]", "departements: []", "empty-list", null, 7)]
    [InlineData("from: 2024-03-12", "from: 2023-02-29", "bad-value", "2023-02-29", 8)]
    [InlineData("from: 2024-03-12", "from: 12/03/2024", "bad-value", "12/03/2024", 8)]
    [InlineData("from: 2024-03-12", "from: 2024-03-12\n    until: 2024-03-11", "until-before-from", "2024-03-11", 9)]
    [InlineData("from: 2024-03-12", "from: 2024-04\n    until: 2024-03", "until-before-from", "2024-03", 9)]
    [InlineData("[89119]", "[891190]", "bad-value", "891190", 9)]
    [InlineData("{ communes: [89119] }", "{ communes: [] }", "empty-list", null, 9)]
    [InlineData("{ communes: [89119] }", "{ epci: 20006713 }", "bad-value", "20006713", 9)]
    [InlineData("{ communes: [89119] }", "{ epci: 200067130, communes: [89119] }", "bad-term", null, 9)]
    [InlineData("{ communes: [89119] }", "{ communes: [89119], except: [89119] }", "unknown-key", "except", 9)]
    [InlineData("{ communes: [89119] }", "{ communes: [89119], basis: inferred }", "basis-not-of-terms", "stated", 9)]
    [InlineData("[89119] }", "[89119], from: 2025-02-30 }", "bad-value", "2025-02-30", 9)]
    [InlineData("[89119] }", "[89119], from: 2025-02, until: 2025-01 }", "until-before-from", "2025-01", 9)]
    [InlineData("[89119] }", "[89119], from: before 2024-03-12 }", "term-outside-territory", "before 2024-03-12", 9)]
    [InlineData("[89119] }", "[89119], until: 2024-03-11 }", "term-outside-territory", "2024-03-11", 9)]
    [InlineData(
        "from: 2024-03-12\n    composition: { basis: stated, terms: [{ communes: [89119] }",
        "from: 2024-03-12\n    until: 2025\n    composition: { basis: stated, terms: [{ communes: [89119], from: 2026-01 }",
        "term-outside-territory",
        "2026-01",
        10)]
    [InlineData("terms: [{ communes: [89119] }]", "terms: []", "empty-composition", null, 9)]
    [InlineData("basis: stated", "basis: unknown", "unknown-with-terms", "1", 9)]
    [InlineData("basis: stated", "basis: sure", "bad-value", "sure", 9)]
    [InlineData("sources: [P1]", "sources: [P1, P2]", "unknown-source", "P2", 10)]
    [InlineData("sources: [P1]", "sources: [P1]\n    declared: {}", "empty-value", null, 11)]
    [InlineData("sources: [P1]", "sources: [P1]\n    declared: { communes: -4 }", "bad-value", "-4", 11)]
    [InlineData("sources: [P1]", "sources: [P1]\n    declared: { inhabitants: { value: 45 500 } }", "bad-value", "45 500", 11)]
    [InlineData("sources: [P1]", "sources: [P1]\n    declared: { inhabitants: { qualifier: nearly } }", "missing-key", null, 11)]
    [InlineData("    kind: CPTS\n", "", "missing-key", null, 4)]
    public void A_fault_is_refused_with_its_line_its_territory_and_its_value(
        string sound, string faulty, string code, string? value, int line)
    {
        // Line 1 is "sources:", 3 is "territories:", and the territory is on lines 4 to 10.
        var text = Source + "territories:\n" + Sound;
        Assert.Contains(sound, text, StringComparison.Ordinal);

        var (_, problems) = Read(text.Replace(sound, faulty));

        var problem = Assert.Single(problems, p => p.Code == code);
        Assert.Equal(ProblemSeverity.Refused, problem.Severity);
        Assert.Equal("test.yaml", Path.GetFileName(problem.File));
        Assert.Contains("territory cpts-a", problem.Feature, StringComparison.Ordinal);
        Assert.EndsWith($"line {line}", problem.Feature, StringComparison.Ordinal);
        Assert.Equal(value, problem.Value);
    }

    [Fact]
    public void The_periods_of_terms_are_read_and_written()
    {
        var text = Source + "territories:\n" + Sound.Replace(
            "[89119] }", "[89119], from: 2024-03 }, { communes: [89129], until: before 2026-01-01 }, { communes: [89164] }");
        var (records, problems) = Read(text);
        var (again, _) = Read(TerritoryYaml.Write(records.Territories, records.DeclaredCoverages, records.Sources));

        Assert.Empty(problems);
        Assert.Equal(["2024-03 ", " before 2026-01-01", " "], Periods(records));
        Assert.Equal(Periods(records), Periods(again));

        static IEnumerable<string> Periods(TerritoryRecords records) =>
            records.Territories[0].Composition.Terms.Select(t => $"{t.InForce.From} {t.InForce.Until}");
    }

    [Fact]
    public void All_faults_of_all_files_come_at_once()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", "territories:\n" + Sound.Replace("CPTS", "X").Replace("89119", "x"));
        folder.Write("b.yaml", "territories:\n" + Sound.Replace("2024-03-12", "never") + "\nother: 1\n");
        var problems = new List<InputProblem>();

        TerritoryYaml.Read(folder.FullPath, problems);

        Assert.Equal(
            [
                "a.yaml bad-value X",
                "a.yaml bad-value x",
                "a.yaml unknown-source P1",
                "b.yaml bad-value never",
                "b.yaml unknown-key other",
                "b.yaml unknown-source P1"
            ],
            problems.Select(p => $"{Path.GetFileName(p.File)} {p.Code} {p.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_territory_id_that_is_there_twice_is_refused_and_both_places_are_named()
    {
        using var folder = new TempFolder();
        folder.Write("a.yaml", Source + "territories:\n" + Sound);
        folder.Write("b.yaml", "territories:\n" + Sound);
        var problems = new List<InputProblem>();

        TerritoryYaml.Read(folder.FullPath, problems);

        var problem = Assert.Single(problems);
        Assert.Equal("duplicate-territory", problem.Code);
        Assert.Equal("b.yaml", Path.GetFileName(problem.File));
        Assert.EndsWith("a.yaml, line 4.", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("territories: [", "not-yaml")]
    [InlineData("territories: []\nterritories: []", "not-yaml")]
    [InlineData("just a text", "wrong-type")]
    [InlineData("- a list", "wrong-type")]
    [InlineData("territories: 1", "wrong-type")]
    [InlineData("territories: [1]", "wrong-type")]
    [InlineData("a: &x 1\nb: *x", "yaml-anchor-or-tag")]
    [InlineData("territories: !!set {}", "yaml-anchor-or-tag")]
    [InlineData("declaredCoverages: [{ region: 99, kind: CPTS, at: 2024-01-01, statement: S, sources: [P] }]", "unknown-region")]
    [InlineData("declaredCoverages: [{ region: 27, kind: CPTS, at: 2024-01, statement: S, sources: [P] }]", "bad-value")]
    [InlineData(
        "declaredCoverages: [{ region: 27, departement: 89, kind: CPTS, at: 2024-01-01, statement: S, sources: [P] }]", "missing-key")]
    [InlineData(
        "declaredCoverages: [{ region: 27, kind: CPTS, at: 2024-01-01, statement: S, populationPercent: 100.1, sources: [P] }]",
        "bad-value")]
    public void A_file_that_is_something_else_is_refused(string text, string code)
    {
        var (_, problems) = Read(text);

        Assert.Contains(problems, p => p.Code == code && p.Severity == ProblemSeverity.Refused);
    }

    [Fact]
    public void A_nesting_bomb_is_refused_before_it_is_built()
    {
        var (_, problems) = Read("territories: " + new string('[', 100_000));

        Assert.Equal("nested-too-deep", Assert.Single(problems).Code);
    }

    [Fact]
    public void A_byte_order_mark_is_left_out_and_reported_and_Latin_1_is_refused()
    {
        using var folder = new TempFolder();
        var problems = new List<InputProblem>();
        var marked = folder.Write("marked.yaml", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Source + "territories:\n" + Sound)]);
        Assert.Single(TerritoryYaml.Read(marked, problems).Territories);
        Assert.Equal((ProblemSeverity.Changed, "byte-order-mark"), (problems[0].Severity, problems[0].Code));

        problems.Clear();
        TerritoryYaml.Read(folder.Write("latin.yaml", Encoding.Latin1.GetBytes("# Côte-d'Or\n")), problems);
        Assert.Equal("not-utf-8", Assert.Single(problems).Code);
    }

    [Fact]
    public void A_file_or_folder_that_is_not_there_is_refused()
    {
        using var folder = new TempFolder();
        var problems = new List<InputProblem>();

        TerritoryYaml.Read(folder.File("none.yaml"), problems);
        TerritoryYaml.Read(folder.FullPath, problems);

        Assert.Equal(["file-not-found", "no-territory-file"], problems.Select(p => p.Code));
    }

    [Fact]
    public void What_is_written_is_read_back_equal_whatever_the_texts()
    {
        var text =
            """
            sources: [{ id: P.1, title: "quote \" back \\ slash # no: comment 🩺 \t tab\nline", publisher: "- null", date: before 2022-07-22, file: ~file }]
            territories:
              - id: cls-b
                kind: CLS
                nom: "yes"
                autresNoms: ["1.0", "[x]"]
                departements: [21, 52]
                from: 2021
                until: 2023-11
                composition:
                  basis: inferred
                  note: " spaces "
                  terms:
                    - { epci: 200067130, except: [89365, 89119], basis: stated, note: n }
                    - { communes: [01001, 01001], basis: inferred }
                    - { epci: 012345678 }
                declared: { communes: 3, inhabitants: { value: 5, qualifier: more-than, year: 2020 } }
                sources: [P.1]
                note: "a\u2028b"
            declaredCoverages:
              - { departement: 2A, kind: CLS, at: 2024-02-29, statement: s, populationPercent: 93.60, whole: true, territories: 0, sources: [P.1] }
            """;
        var (first, problems) = Read(text);
        Assert.Empty(problems);

        var (second, again) = Read(TerritoryYaml.Write(first.Territories, first.DeclaredCoverages, first.Sources));

        Assert.Empty(again);
        Assert.Contains("🩺 \t tab\nline", second.Sources[0].Title, StringComparison.Ordinal);
        Assert.Equal(VersionOf(first), VersionOf(second));
    }

    internal static string VersionOf(TerritoryRecords records) => DatasetVersion.Of(new DatasetRecords(
        new Provenance(2024, null, null, "", "", null, false), [], [], [], [], MapService.Geometry.PolygonTable.Empty,
        records.Territories, records.DeclaredCoverages, records.Sources));

    private static (TerritoryRecords Records, List<InputProblem> Problems) Read(string yaml)
    {
        using var folder = new TempFolder();
        var problems = new List<InputProblem>();
        return (TerritoryYaml.Read(folder.Write("test.yaml", yaml), problems), problems);
    }
}
