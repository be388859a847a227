using MapService.Territories.Checks;
using MapService.Territories.Records;
using YamlDotNet.RepresentationModel;

namespace MapService.Formats.Records;

/// <summary>
/// Territories, declared coverages and sources as documents of JSON, one a record: the grammar of territory files
/// (<c>seeds/README.md</c>) with JSON's brackets. Equal records give the same bytes.
/// </summary>
public static class TerritoryJson
{
    /// <summary>A territory as JSON.</summary>
    public static string Of(Territory territory) => JsonTree.Write(TerritoryTree.Of(territory));

    /// <summary>A declared coverage as JSON.</summary>
    public static string Of(DeclaredCoverage declared) => JsonTree.Write(TerritoryTree.Of(declared));

    /// <summary>A source as JSON.</summary>
    public static string Of(SourceDocument source) => JsonTree.Write(TerritoryTree.Of(source));

    /// <summary>Reads the document of one territory as it was at some time, whatever became of its sources; null, and refused problems, where it is at fault.</summary>
    public static Territory? ReadAlone(string document, string place, ICollection<InputProblem> problems)
    {
        if (JsonTree.Parse(document, place, problems) is not { } tree)
        {
            return null;
        }

        var reader = new TerritoryYamlReader(problems);
        reader.Add(new YamlMappingNode { { "territories", new YamlSequenceNode(tree) } }, place, pointer: "");
        return reader.ToRecords(withSources: false).Territories.SingleOrDefault();
    }

    /// <summary>Reads documents that belong together: territories and declarations name the sources.</summary>
    /// <param name="territories">Documents of territories.</param>
    /// <param name="declaredCoverages">Documents of declared coverages, in their order.</param>
    /// <param name="sources">Documents of sources.</param>
    /// <param name="place">Where they are, for messages.</param>
    /// <param name="problems">Takes every fault, with the JSON pointer of its value ("/territories/0/nom"). A refused one means that the result is not whole.</param>
    public static TerritoryRecords Read(
        IEnumerable<string> territories, IEnumerable<string> declaredCoverages, IEnumerable<string> sources, string place, ICollection<InputProblem> problems)
    {
        var reader = new TerritoryYamlReader(problems);
        reader.Add(
            new YamlMappingNode { { "sources", List(sources) }, { "territories", List(territories) }, { "declaredCoverages", List(declaredCoverages) } },
            place,
            pointer: "");
        return reader.ToRecords();

        YamlSequenceNode List(IEnumerable<string> documents) =>
            new(documents.Select(json => JsonTree.Parse(json, place, problems)).OfType<YamlNode>());
    }
}
