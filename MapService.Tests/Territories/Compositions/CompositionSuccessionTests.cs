using MapService.Territories.Codes;
using MapService.Territories.Compositions;
using MapService.Territories.Records;

namespace MapService.Tests.Territories.Compositions;

/// <summary>Digits are communes; 1, 2 and 3 are of today, 1 and 2 in one EPCI. 4 and 5 went into 1, 6 into 3.</summary>
public class CompositionSuccessionTests
{
    private static readonly EpciCode Epci = EpciCode.Parse("200000172");

    [Theory]
    [InlineData("4 1 5", "1", "1", "")]
    [InlineData("1 4 2 5", "1 2", "1", "")]
    [InlineData("6 3", "3", "3", "")]
    [InlineData("1 2", "1 2", "", "")]
    public void Where_everything_that_merged_is_named_the_line_stays_as_sure_as_it_was(
        string named, string kept, string joined, string grown)
    {
        var followed = Follow([Named(named)]);

        Check(followed, kept, joined, grown);
        Assert.Equal(CompositionBasis.Stated, followed.Composition.Basis);
        Assert.Null(Assert.Single(followed.Composition.Terms).Basis);
    }

    [Theory]
    [InlineData("4 2", "1 2", "", "1: 1 5")]
    [InlineData("4 5", "1", "1", "1: 1")]
    [InlineData("1 4", "1", "1", "1: 5")]
    [InlineData("6", "3", "", "3: 3")]
    public void A_commune_that_is_larger_than_what_was_named_makes_the_line_inferred_and_says_what_more_it_has(
        string named, string kept, string joined, string grown)
    {
        var followed = Follow([Named(named), Named("7")]);

        Check(followed, kept, joined, grown);
        Assert.Equal(CompositionBasis.Inferred, followed.Composition.Basis);
        Assert.Equal([CompositionBasis.Inferred, CompositionBasis.Stated], followed.Composition.Terms.Select(t => t.Basis));
        Assert.Contains("was not named", followed.Composition.Terms[0].Note, StringComparison.Ordinal);
        Assert.Null(followed.Composition.Terms[1].Note);
    }

    [Fact]
    public void A_note_that_was_there_is_kept_before_what_following_says()
    {
        var followed = Follow([Named("4 5 1") with { Note = "As in the contract." }]);

        Assert.StartsWith(
            "As in the contract. Name of 4 (01004) is in Commune 1 (01001) now.",
            Assert.Single(followed.Composition.Terms).Note,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_commune_that_an_EPCI_of_the_composition_has_whole_is_not_larger_than_named()
    {
        var followed = Follow([new EpciTerm(Epci, [], null, null), Named("4")]);

        Assert.Empty(followed.Grown);
        Assert.Equal(CompositionBasis.Stated, followed.Composition.Basis);
    }

    [Fact]
    public void An_exception_that_merged_excepts_more_than_was_named()
    {
        var followed = Follow([new EpciTerm(Epci, [Code('4')], null, null)]);

        Check(followed, "1", "", "");
        Assert.Equal(Codes("1 5"), Assert.Single(followed.LeftOutWhole).Value);
        Assert.Equal(CompositionBasis.Inferred, followed.Composition.Basis);
        Assert.Contains(
            "Commune 1 (01001) is left out whole; the ground of the commune that had its code, Name of 5 (01005) was not excepted",
            Assert.Single(followed.Composition.Terms).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void An_EPCI_that_may_have_had_other_members_makes_its_line_inferred_and_is_noted_once()
    {
        var first = Follow([new EpciTerm(Epci, [], null, null), new EpciTerm(Epci, [Code('2')], null, null), Named("3")], hadOthers: true);
        var again = Follow(first.Composition, true, "", hadOthers: true);

        Assert.Equal([Epci], first.UncertainEpcis);
        Assert.Equal(CompositionBasis.Inferred, first.Composition.Basis);
        Assert.Equal(
            [CompositionBasis.Inferred, CompositionBasis.Inferred, CompositionBasis.Stated], first.Composition.Terms.Select(t => t.Basis));
        Assert.Contains("members of today", first.Composition.Note, StringComparison.Ordinal);
        Assert.Equal(first.Composition.Note, again.Composition.Note);
    }

    [Fact]
    public void A_composition_known_to_be_older_may_have_named_less_than_its_codes_are_now()
    {
        var followed = Follow([Named("1 2")], isOlder: true);

        Check(followed, "1 2", "", "1: 4 5");
        Assert.Equal(CompositionBasis.Inferred, followed.Composition.Basis);
    }

    [Fact]
    public void What_was_gone_before_it_was_written_could_not_be_named()
    {
        var followed = Follow([Named("1 4")], isOlder: true, goneBefore: "5");

        Check(followed, "1", "1", "");
        Assert.Equal(CompositionBasis.Stated, followed.Composition.Basis);
    }

    [Fact]
    public void A_code_written_twice_stays_twice_for_the_checks_to_tell() => Check(Follow([Named("2 2 4 1 5")]), "2 2 1", "1", "");

    [Fact]
    public void Codes_that_nothing_is_known_of_stay()
    {
        var composition = new Composition(CompositionBasis.Stated, [Named("7 2")], null);

        Assert.Same(composition, Follow(composition, false, "").Composition);
    }

    private static CommunesTerm Named(string digits) => new(Codes(digits), null, null);

    private static CommuneCode[] Codes(string digits) => [.. digits.Where(char.IsDigit).Select(Code)];

    private static CommuneCode Code(char digit) => CommuneCode.Parse("0100" + digit);

    private static FollowedComposition Follow(
        CompositionTerm[] terms, bool isOlder = false, string goneBefore = "", bool hadOthers = false) =>
        Follow(new Composition(CompositionBasis.Stated, terms, null), isOlder, goneBefore, hadOthers);

    private static FollowedComposition Follow(Composition composition, bool isOlder, string goneBefore, bool hadOthers = false)
    {
        var communes = "123"
            .Select(d => new Commune(Code(d), $"Commune {d}", Code(d).Departement, d == '3' ? null : Epci, null, null, null, null))
            .ToDictionary(c => c.Code);
        var history = new CommuneHistory(
            communes.Values,
            [.. "41 51 63"
                .Split(' ')
                .Select(p => new FormerCommune(Code(p[0]), $"Name of {p[0]}", FormerCommuneKind.Deleguee, Code(p[1])))]);
        return CompositionSuccession.Of(
            composition,
            history,
            code => communes.GetValueOrDefault(code),
            Codes(goneBefore).ToHashSet(),
            isOlder,
            _ => hadOthers);
    }

    private static void Check(FollowedComposition followed, string kept, string joined, string grown)
    {
        var term = followed.Composition.Terms[0];
        Assert.Equal(Codes(kept), term is EpciTerm epci ? epci.Except : ((CommunesTerm)term).Communes);
        Assert.Equal(Codes(joined), followed.Joined);
        Assert.Equal(
            grown, string.Join(", ", followed.Grown.Select(g => $"{g.Key.Value[4]}: {string.Join(' ', g.Value.Select(c => c.Value[4]))}")));
    }
}
