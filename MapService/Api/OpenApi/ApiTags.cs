using Microsoft.OpenApi;

namespace MapService.Api.OpenApi;

/// <summary>The groups of addresses.</summary>
internal static class ApiTags
{
    private static readonly Dictionary<string, string> Descriptions = new()
    {
        ["Service"] = "The front door, what the map page is set to, this description, and health checks.",
        ["Départements"] = "Coverage of each département: figures, gaps, overlaps, days on which it changes.",
        ["Gaps"] = "Communes that no territory covers, in connected zones.",
        ["Territories"] = "CPTS and CLS: what they are made of, and their outlines.",
        ["Edits"] = "Records of territories: read, changed, taken out, restored, imported. Edits take an API key.",
        ["History"] = "Who changed what, when and why.",
        ["Communes"] = "Communes: population, surface, EPCI, and whether they are covered.",
        ["Search"] = "Places by name or code.",
        ["Audit"] = "What sources declare against what the compositions give.",
        ["Regions"] = "Coverage of each region.",
        ["Changes"] = "What changed between two days, and all days of change.",
        ["Scenarios"] = "What if: coverage before and after changes that are not stored, and the best next moves.",
        ["Tiles"] = "Map tiles and their description.",
        ["Downloads"] = "Whole layers as files.",
    };

    /// <summary>Describes every tag of the document.</summary>
    /// <exception cref="InvalidOperationException">A tag has no description here.</exception>
    public static void Describe(OpenApiDocument document)
    {
        foreach (var tag in document.Tags ?? new HashSet<OpenApiTag>())
        {
            tag.Description = Descriptions.GetValueOrDefault(tag.Name ?? "")
                ?? throw new InvalidOperationException($"No words for the tag '{tag.Name}'.");
        }
    }
}
