using System.Text.Json;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Formats.Records;
using MapService.Territories.Checks;
using MapService.Territories.Records;

namespace MapService.Api.Resources.History;

/// <summary>What changed from one record of a territory to the next, as data and in words.</summary>
internal static class RecordDifference
{
    private const int MostNamed = 20;
    private const int LongestShown = 200;
    private const string Terms = "composition.terms";

    /// <param name="before">The document before; null where there was no territory.</param>
    /// <param name="after">The document after; null where it was taken out.</param>
    /// <param name="dataset">Says what EPCI are made of, and names of communes.</param>
    public static TerritoryChangesItem Of(string? before, string? after, Dataset dataset)
    {
        var (was, now) = (Read(before), Read(after));
        var (members, left) = (RecordCommunes.Of(now, dataset), RecordCommunes.Of(was, dataset));
        var joined = RecordCommunes.Named(members.Except(left), dataset);
        var gone = RecordCommunes.Named(left.Except(members), dataset);
        var fields = before is null || after is null ? [] : RecordFields.Differences(before, after);
        string[] words =
        [
            .. BeginningOrEnd(was, now),
            .. Moved("joined", joined),
            .. Moved("left", gone),
            .. fields.Select(field => Sentence(field, joined.Count + gone.Count > 0)),
            .. RecordCommunes.UnknownEpcis(was, dataset).Concat(RecordCommunes.UnknownEpcis(now, dataset)).Distinct()
                .Select(epci => $"The dataset has no commune of the EPCI {epci} now: those that it had are not listed."),
        ];
        return new TerritoryChangesItem(words.Length > 0 ? words : ["Nothing changed."], joined, gone, fields);
    }

    private static Territory? Read(
        string? document) => document is null ? null : TerritoryJson.ReadAlone(document, "history", new List<InputProblem>());

    private static IEnumerable<string> BeginningOrEnd(Territory? was, Territory? now) => (was, now) switch
    {
        (null, { } added) => [$"The {added.Kind.Code()} '{added.Nom}' was added, in force from {added.InForce.From}."],
        ({ } removed, null) => [$"The {removed.Kind.Code()} '{removed.Nom}' was taken out."],
        _ => [],
    };

    private static IEnumerable<string> Moved(string how, IReadOnlyList<CommuneInHistory> communes)
    {
        if (communes.Count > 0)
        {
            var more = communes.Count > MostNamed ? $" and {communes.Count - MostNamed} more" : "";
            yield return $"{(communes.Count == 1 ? "1 commune" : $"{communes.Count} communes")} {how}: "
                + string.Join(", ", communes.Take(MostNamed)
                    .Select(commune => commune.Nom is null ? commune.Code : $"{commune.Nom} ({commune.Code})")) + more + ".";
        }
    }

    private static string Sentence(FieldChangeItem field, bool communesMoved)
    {
        if (field.Field == Terms)
        {
            return communesMoved
                ? "The lines of the composition changed."
                : "The lines of the composition changed (their days, basis or notes); the communes that are ever in it did not.";
        }

        return (field.Before, field.After) switch
        {
            (null, { } given) => $"'{field.Field}' is {Shown(given)}; it was not there.",
            ({ } old, null) => $"'{field.Field}' was {Shown(old)}; it is not there any more.",
            ({ } old, { } given) => $"'{field.Field}' was {Shown(old)}, is {Shown(given)}.",
            _ => throw new InvalidOperationException("A value that is on neither side cannot differ."),
        };
    }

    private static string Shown(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String
            ? $"'{value.GetString()}'"
            : value.ValueKind == JsonValueKind.Array ? string.Join(", ", value.EnumerateArray()) : value.GetRawText();
        return text.Length <= LongestShown ? text : text[..LongestShown] + "…";
    }
}
