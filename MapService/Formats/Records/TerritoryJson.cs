using System.Text.Json;
using MapService.Formats.Trees;
using MapService.Territories.Checks;
using MapService.Territories.Records;

namespace MapService.Formats.Records;

/// <summary>
/// Reads and writes territories, declared coverages and sources as JSON, one document for each record. The grammar is that of territory
/// files (<c>seeds/README.md</c>). Equal records give the same bytes.
/// </summary>
public static class TerritoryJson
{
    /// <summary>A territory as JSON.</summary>
    public static string Of(Territory territory) => JsonTree.Write(RecordNodes.Of(territory));

    /// <summary>A declared coverage as JSON.</summary>
    public static string Of(DeclaredCoverage declared) => JsonTree.Write(RecordNodes.Of(declared));

    /// <summary>A source as JSON.</summary>
    public static string Of(SourceDocument source) => JsonTree.Write(RecordNodes.Of(source));

    /// <summary>
    /// Reads the document of one territory from the history. Its sources may be missing now. Returns null, and reports refused problems,
    /// when the document is at fault.
    /// </summary>
    public static Territory? ReadAlone(string document, string place, ICollection<InputProblem> problems)
    {
        if (JsonTree.Parse(document, place, problems) is not { } territory)
        {
            return null;
        }

        var reader = new RecordsReader(problems);
        reader.Add([], Maps([territory], "territories", new RecordRules(place, problems)), [], place);
        return reader.ToRecords(withSources: false).Territories.SingleOrDefault();
    }

    /// <summary>Reads documents that belong together: territories and declarations name the sources.</summary>
    /// <param name="territories">Documents of territories.</param>
    /// <param name="declaredCoverages">Documents of declared coverages, in their order.</param>
    /// <param name="sources">Documents of sources.</param>
    /// <param name="place">Where they are, for messages.</param>
    /// <param name="problems">
    /// Takes every fault, with the JSON pointer of its value ("/territories/0/nom"). After a refused one the result is incomplete.
    /// </param>
    public static TerritoryRecords Read(
        IEnumerable<string> territories,
        IEnumerable<string> declaredCoverages,
        IEnumerable<string> sources,
        string place,
        ICollection<InputProblem> problems)
    {
        return Read(Parsed(territories), Parsed(declaredCoverages), Parsed(sources), [], place, problems);

        List<JsonElement> Parsed(IEnumerable<string> documents) =>
            [.. documents.Select(json => JsonTree.Parse(json, place, problems)).OfType<JsonElement>()];
    }

    /// <summary>Reads documents that were parsed already.</summary>
    /// <param name="territories">Objects of territories.</param>
    /// <param name="declaredCoverages">Objects of declared coverages, in their order.</param>
    /// <param name="sources">Objects of sources.</param>
    /// <param name="known">
    /// More sources that the records may name. A source that is here and in <paramref name="sources"/> must be the same in both.
    /// </param>
    /// <param name="place">Where they are, for messages.</param>
    /// <param name="problems">Takes every fault, with the JSON pointer of its value.</param>
    internal static TerritoryRecords Read(
        IReadOnlyList<JsonElement> territories,
        IReadOnlyList<JsonElement> declaredCoverages,
        IReadOnlyList<JsonElement> sources,
        IReadOnlyList<SourceDocument> known,
        string place,
        ICollection<InputProblem> problems)
    {
        var rules = new RecordRules(place, problems);
        var reader = new RecordsReader(problems, known);
        reader.Add(
            Maps(sources, "sources", rules),
            Maps(territories, "territories", rules),
            Maps(declaredCoverages, "declaredCoverages", rules),
            place);
        return reader.ToRecords();
    }

    // A member that is null is one that is left out.
    private static IEnumerable<MapReader> Maps(IEnumerable<JsonElement> documents, string list, RecordRules rules) => documents.Select(
        (document, i) => new MapReader(new JsonNode(document, JsonPointer.Append($"/{list}", i), skipsNulls: true), rules));
}
