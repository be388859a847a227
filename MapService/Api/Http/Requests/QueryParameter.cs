using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Api.Http.Requests;

/// <summary>A query parameter: read by <see cref="RequestReader"/>, described in the OpenAPI document.</summary>
/// <param name="Name">Its name, exactly.</param>
/// <param name="Description">For a reader of the document.</param>
/// <param name="Example">A value that works.</param>
/// <param name="Values">Every allowed value; empty where there are too many to list.</param>
public sealed record QueryParameter(string Name, string Description, string Example, IReadOnlyList<string> Values)
{
    /// <summary>What a day looks like, for messages.</summary>
    public const string DateExpected = "a day as year-month-day, such as 2024-04-29";

    /// <summary>CPTS or CLS.</summary>
    public static QueryParameter Kind { get; } = new(
        "kind", "Kind of territory, CPTS or CLS. Default: CPTS.", "CPTS", ["CPTS", "CLS"]);

    /// <summary>CPTS, CLS, or both where it is left out.</summary>
    public static QueryParameter KindFilter { get; } = Kind with { Description = "Only territories of this kind, CPTS or CLS. Default: both." };

    /// <summary>The day that is asked about.</summary>
    public static QueryParameter Date { get; } = new(
        "date", "The day that is asked about, as year-month-day. Default: today in France (Europe/Paris).", "2024-04-29", []);

    /// <summary>The first of two days that are compared.</summary>
    public static QueryParameter From { get; } = new(
        "from", "The first day, as year-month-day.", "2021-11-15", [])
    { IsDay = true, IsRequired = true };

    /// <summary>The second of two days that are compared.</summary>
    public static QueryParameter To { get; } = new(
        "to", "The second day, as year-month-day; not before the first.", "2024-04-29", [])
    { IsDay = true, IsRequired = true };

    /// <summary>Only one region.</summary>
    public static QueryParameter Region { get; } = new(
        "region", "Only what lies in this region, by its code. Default: the whole dataset.", "27",
        [.. FrenchDepartements.All.Select(departement => departement.Region).Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>Only one département.</summary>
    public static QueryParameter Departement { get; } = new(
        "departement", "Only what lies in this département. Default: the whole dataset.", "89", []);

    /// <summary>Only what has one verdict.</summary>
    public static QueryParameter Verdict { get; } = new(
        "verdict", "Only declared coverages and territories with this verdict: the worst of their comparisons. Default: all.", "differs",
        ["exact", "consistent", "differs", "not stated"]);

    /// <summary>What joins a territory in one move.</summary>
    public static QueryParameter Unit { get; } = new(
        "unit", "What joins a territory in one move: an uncovered commune, the uncovered communes of an EPCI, or a gap zone. Default: commune.", "epci",
        ["commune", "epci", "zone"]);

    /// <summary>Whether moves are told each by itself or one after the other.</summary>
    public static QueryParameter Mode { get; } = new(
        "mode", "each: the best moves, each by itself. sequence: the best move, then the best given that, and so on. Default: each.", "sequence",
        ["each", "sequence"]);

    /// <summary>How many moves.</summary>
    public static QueryParameter Limit { get; } = new("limit", "How many moves at most, 1 to 100. Default: 10.", "5", []) { Range = (1, 100) };

    /// <summary>What is searched for.</summary>
    public static QueryParameter Q { get; } = new("q", "A name or a code, or their beginning: 1 to 100 characters.", "st florentin", [])
    {
        LongestText = 100,
        IsRequired = true,
    };

    /// <summary>How many results of a search.</summary>
    public static QueryParameter SearchLimit { get; } = new("limit", "How many results at most, 1 to 50. Default: 20.", "20", []) { Range = (1, 50) };

    /// <summary>The choice of a form, over the Accept header.</summary>
    public static QueryParameter F { get; } = new(
        "f", "Form of the answer; goes before the Accept header.", "json", []);

    /// <summary>Whether an edit is only tried.</summary>
    public static QueryParameter DryRun { get; } = new(
        "dry-run", "With 'true', everything is checked and worked out and nothing is stored. Default: false.", "true", ["true", "false"]);

    /// <summary>Why a territory is taken out.</summary>
    public static QueryParameter Reason { get; } = new(
        "reason", "Why: 1 to 500 characters on one line. It stands in the public history.", "Never signed", []);

    /// <summary>Revisions before this one.</summary>
    public static QueryParameter Before { get; } = new(
        "before", "Only changes before the one with this number. Default: from the last one on.", "100", [])
    {
        Range = (1, 1_000_000_000),
    };

    /// <summary>How many revisions.</summary>
    public static QueryParameter Count { get; } = new(
        "count", "How many changes, 1 to 200. Default: 50.", "50", [])
    {
        Range = (1, 200),
    };

    /// <summary>The whole numbers that are allowed, for a parameter that is a number.</summary>
    public (int Least, int Most)? Range { get; init; }

    /// <summary>How many characters a parameter may have that is any text but blank; null for one that is not.</summary>
    public int? LongestText { get; init; }

    /// <summary>True for a parameter that is a day and not <see cref="Date"/>.</summary>
    public bool IsDay { get; init; }

    /// <summary>True for a parameter that must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>What the parameter is for, for messages.</summary>
    public string Expected => Name switch
    {
        _ when IsDay => DateExpected,
        "kind" => TerritoryKinds.Expected,
        "date" => DateExpected,
        "departement" => DepartementCode.Expected,
        _ when LongestText is { } longest => $"a text of 1 to {longest} characters that is not blank",
        _ when Range is { } range => $"a whole number from {range.Least} to {range.Most}",
        _ when Values.Count > 0 => string.Join(", ", Values),
        _ => Description,
    };
}
