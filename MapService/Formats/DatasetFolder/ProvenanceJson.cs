using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using MapService.Files;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Formats.DatasetFolder;

/// <summary>The provenance of a dataset as JSON (<c>dataset.json</c>). Unknown fields and missing ones are refused.</summary>
internal static class ProvenanceJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        NewLine = "\n",
        MaxDepth = 6,
        Converters =
        {
            new CodeJsonConverter<CommuneCode>(CommuneCode.TryParse, CommuneCode.Expected),
            new CodeJsonConverter<DepartementCode>(DepartementCode.TryParse, DepartementCode.Expected),
        },
    };

    /// <summary>Reads a provenance; null, and a refused problem, when the text is at fault.</summary>
    public static Provenance? Read(string text, string place, ICollection<InputProblem> problems)
    {
        try
        {
            return JsonSerializer.Deserialize<Provenance>(text, Options) ?? throw new JsonException("The file holds null.");
        }
        catch (JsonException e)
        {
            var line = e.LineNumber is { } number ? $"line {number + 1}" : null;
            problems.Add(new InputProblem(
                ProblemSeverity.Refused, "bad-provenance", place, line, e.Path, "Not the provenance of a dataset: " + e.Message));
            return null;
        }
    }

    /// <summary>Writes a provenance.</summary>
    public static void Write(string path, Provenance provenance) => DurableFile.WriteText(path, Text(provenance));

    /// <summary>A provenance as JSON.</summary>
    public static string Text(Provenance provenance) => JsonSerializer.Serialize(provenance, Options) + "\n";
}
