using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Compositions;
using MapService.Territories.Records;

namespace MapService.Tests.Territories.Compositions;

public class CommuneHistoryTests
{
    [Fact]
    public void A_commune_of_today_stands_for_itself_whatever_it_was_once_part_of()
    {
        var history = History(["85084", "85165"], ("85165", "85084", FormerCommuneKind.Deleguee));

        Check(history, "85165", SuccessionKind.Current, "85165");
        Assert.Equal(["85084"], history.OnceIn(CommuneCode.Parse("85165")).Select(c => c.Value));
        Assert.Empty(history.OnceIn(CommuneCode.Parse("85084")));
    }

    [Fact]
    public void A_chain_is_followed_to_the_commune_of_today()
    {
        var history = History(
            ["01003"],
            ("01001", "01002", FormerCommuneKind.Associee), ("01002", "01003", FormerCommuneKind.AncienCode));

        Check(history, "01001", SuccessionKind.Merged, "01003");
        Assert.Equal(["01001", "01002"], history.PartsOf(CommuneCode.Parse("01003")).Select(c => c.Value));
    }

    [Fact]
    public void Equal_claims_of_two_communes_are_a_split()
    {
        var history = History(
            ["01002", "01003"],
            ("01001", "01002", FormerCommuneKind.AncienCode), ("01001", "01003", FormerCommuneKind.AncienCode));

        Check(history, "01001", SuccessionKind.Split, "01002", "01003");
        Assert.Equal(["01001"], history.PartsOf(CommuneCode.Parse("01003")).Select(c => c.Value));
    }

    [Fact]
    public void Two_ways_to_one_commune_are_no_split()
    {
        var history = History(
            ["01004"],
            ("01001", "01002", FormerCommuneKind.AncienCode), ("01001", "01003", FormerCommuneKind.AncienCode),
            ("01002", "01004", FormerCommuneKind.AncienCode), ("01003", "01004", FormerCommuneKind.Deleguee));

        Check(history, "01001", SuccessionKind.Merged, "01004");
    }

    [Fact]
    public void Where_a_part_is_today_goes_before_where_it_was_once()
    {
        // As the lists of 2024 have La Neuville-Garnier: a former code of 60054, and a part of 60694.
        var history = History(
            ["60054", "60694"],
            ("60455", "60054", FormerCommuneKind.AncienCode), ("60455", "60694", FormerCommuneKind.Deleguee));

        Check(history, "60455", SuccessionKind.Merged, "60694");
        Assert.Empty(history.PartsOf(CommuneCode.Parse("60054")));
    }

    [Fact]
    public void A_code_that_leads_out_of_the_dataset_is_told_from_one_that_nothing_is_known_of()
    {
        var history = History(["01002"], ("01001", "01009", FormerCommuneKind.Deleguee), ("01001", "01002", FormerCommuneKind.AncienCode));

        Check(history, "01001", SuccessionKind.Outside, "01009");
        Check(history, "01005", SuccessionKind.Unknown);
    }

    [Fact]
    public void Of_a_former_commune_that_may_lie_in_the_communes_kept_everything_stays()
    {
        FormerCommune[] all =
        [
            Former("01001", "01002", FormerCommuneKind.AncienCode),
            Former("01001", "01009", FormerCommuneKind.AncienCode),
            Former("01003", "01001", FormerCommuneKind.Associee),
            Former("01004", "01009", FormerCommuneKind.AncienCode),
        ];

        Assert.Equal(all[..3], CommuneHistory.Keep(all, [CommuneCode.Parse("01002")]));
    }

    [Theory]
    [InlineData("01001>01001", "01001 > 01001")]
    [InlineData("01001>01002 01002>01003 01003>01001", "01001 > 01002 > 01003 > 01001")]
    [InlineData("01004>01001 01001>01002 01002>01001", "01001 > 01002 > 01001")]
    [InlineData("01009>01009", "01009")]
    public void A_cycle_is_refused_with_its_codes(string links, string told)
    {
        var problems = new List<InputProblem>();
        FormerCommuneChecks.Check(
            [.. links.Split(' ').Select(l => Former(l[..5], l[6..], FormerCommuneKind.AncienCode))], Communes(["01009"]), "f.csv",
            ProblemSeverity.Noted, problems);

        var cycle = Assert.Single(problems, p => p.Severity == ProblemSeverity.Refused);
        Assert.Equal(("former-commune-cycle", told), (cycle.Code, cycle.Value));
    }

    [Fact]
    public void A_cycle_that_a_commune_of_today_ends_is_none()
    {
        var problems = new List<InputProblem>();
        FormerCommuneChecks.Check(
            [Former("01001", "01009", FormerCommuneKind.AncienCode), Former("01009", "01001", FormerCommuneKind.AncienCode)],
            Communes(["01009"]), "f.csv", ProblemSeverity.Refused, problems);

        Assert.Empty(problems);
    }

    private static CommuneHistory History(string[] current, params (string Code, string Successor, FormerCommuneKind Kind)[] former) =>
        new(Communes(current), [.. former.Select(f => Former(f.Code, f.Successor, f.Kind))]);

    private static IEnumerable<Commune> Communes(string[] codes) => codes
        .Select(CommuneCode.Parse)
        .Select(code => new Commune(code, code.Value, code.Departement, null, null, null, null, null));

    private static FormerCommune Former(string code, string successor, FormerCommuneKind kind) =>
        new(CommuneCode.Parse(code), null, kind, CommuneCode.Parse(successor));

    private static void Check(CommuneHistory history, string code, SuccessionKind kind, params string[] successors)
    {
        var succession = history.Of(CommuneCode.Parse(code));
        Assert.Equal(kind, succession.Kind);
        Assert.Equal(successors, succession.Successors.Select(c => c.Value));
    }
}
