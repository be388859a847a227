using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Api.Http.Requests;

/// <summary>A query parameter: <see cref="RequestReader"/> reads it, and the OpenAPI document describes it.</summary>
/// <param name="Name">Its name, exactly.</param>
/// <param name="Description">For a reader of the document.</param>
/// <param name="Example">A value that works.</param>
/// <param name="Values">Every allowed value; empty where there are too many to list.</param>
public abstract record QueryParameter(string Name, string Description, string Example, IReadOnlyList<string> Values)
{
    /// <summary>What a day looks like, for messages.</summary>
    public const string DateExpected = "a day as year-month-day, such as 2024-04-29";

    /// <summary>CPTS or CLS.</summary>
    public static QueryParameter<TerritoryKind> Kind { get; } = new(
        "kind", "Kind of territory, CPTS or CLS. Default: CPTS.", "CPTS", ["CPTS", "CLS"], TerritoryKinds.TryParse);

    /// <summary>CPTS, CLS, or both where it is left out.</summary>
    public static QueryParameter<TerritoryKind> KindFilter { get; } =
        Kind with { Description = "Only territories of this kind, CPTS or CLS. Default: both." };

    /// <summary>The day that is asked about.</summary>
    public static QueryParameter<DateOnly> Date { get; } = new(
        "date", "The day that is asked about, as year-month-day. Default: today in France (Europe/Paris).", "2024-04-29", [],
        IsoDay.TryParse);

    /// <summary>Only one region.</summary>
    public static QueryParameter<string> Region { get; } = OfWords(
        "region", "Only what lies in this region, by its code. Default: the whole dataset.", "27",
        [.. FrenchDepartements.All.Select(departement => departement.Region)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(code => (code, code))]);

    /// <summary>Only one département.</summary>
    public static QueryParameter<DepartementCode> Departement { get; } = new(
        "departement", "Only what lies in this département. Default: the whole dataset.", "89", [], DepartementCode.TryParse);

    /// <summary>The choice of a form, over the Accept header. Its values are the forms of the endpoint.</summary>
    public static QueryParameter<string> F { get; } = new("f", "Form of the answer; goes before the Accept header.", "json", [], ReadAny);

    /// <summary>The whole numbers that are allowed, for a parameter that is a number.</summary>
    public (int Least, int Most)? Range { get; init; }

    /// <summary>How many characters a parameter may have that is any text but blank; null for one that is not.</summary>
    public int? LongestText { get; init; }

    /// <summary>True for a parameter that is a day and not <see cref="Date"/>.</summary>
    public bool IsDay { get; init; }

    /// <summary>True for a parameter that must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Reads a value; null where it is not allowed.</summary>
    internal abstract object? ReadOrNull(string text);

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

    /// <summary>A parameter that is one of some words, each of which stands for a value.</summary>
    public static QueryParameter<T> OfWords<T>(string name, string description, string example, params (string Word, T Value)[] words)
        where T : notnull
    {
        return new QueryParameter<T>(name, description, example, [.. words.Select(word => word.Word)], TryRead);

        bool TryRead(string text, [MaybeNullWhen(false)] out T value)
        {
            foreach (var word in words)
            {
                if (word.Word == text)
                {
                    value = word.Value;
                    return true;
                }
            }

            value = default;
            return false;
        }
    }

    /// <summary>A parameter that is a whole number, both bounds allowed.</summary>
    public static QueryParameter<int> OfNumber(string name, string description, string example, int least, int most)
    {
        return new QueryParameter<int>(name, description, example, [], TryRead) { Range = (least, most) };

        bool TryRead(string text, out int number) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && (text.Length == 1 || text[0] != '0') && number >= least && number <= most;
    }

    /// <summary>A day that must be given.</summary>
    public static QueryParameter<DateOnly> OfDay(string name, string description, string example) =>
        new(name, description, example, [], IsoDay.TryParse) { IsDay = true, IsRequired = true };

    /// <summary>A text that must be given: not blank, and at most so many characters.</summary>
    public static QueryParameter<string> OfText(string name, string description, string example, int longest)
    {
        return new QueryParameter<string>(name, description, example, [], TryRead) { LongestText = longest, IsRequired = true };

        bool TryRead(string text, [MaybeNullWhen(false)] out string value)
        {
            value = text;
            return text.Length <= longest && !string.IsNullOrWhiteSpace(text);
        }
    }

    /// <summary>A text that the endpoint checks itself.</summary>
    public static QueryParameter<string> OfAnyText(
        string name, string description, string example) => new(name, description, example, [], ReadAny);

    private static bool ReadAny(string text, [MaybeNullWhen(false)] out string value)
    {
        value = text;
        return true;
    }
}

/// <summary>How the text of a parameter becomes its value.</summary>
/// <returns>False where the text is not allowed.</returns>
public delegate bool ParameterReader<T>(string text, [MaybeNullWhen(false)] out T value);

/// <summary>A query parameter with values of one type.</summary>
/// <param name="Name">Its name, exactly.</param>
/// <param name="Description">For a reader of the document.</param>
/// <param name="Example">A value that works.</param>
/// <param name="Values">Every allowed value; empty where there are too many to list.</param>
/// <param name="Read">Reads a value.</param>
public sealed record QueryParameter<T>(
    string Name, string Description, string Example, IReadOnlyList<string> Values, ParameterReader<T> Read)
    : QueryParameter(Name, Description, Example, Values)
    where T : notnull
{
    internal override object? ReadOrNull(string text) => Read(text, out var value) ? value : null;
}
