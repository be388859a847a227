using System.Text.Json;
using MapService.Api.Http.Problems;
using MapService.Api.Http.Requests;
using MapService.Api.Resources.Edits;
using MapService.Formats.Trees;

namespace MapService.Api.Resources.Records;

/// <summary>New records of all territories, as documents whose content is not checked yet.</summary>
/// <param name="Reason">Why; null where that is a fault.</param>
/// <param name="Territories">Records of territories.</param>
/// <param name="DeclaredCoverages">Declared coverages, in their order.</param>
/// <param name="Sources">Source documents.</param>
/// <param name="Faults">Faults of form: they are reported together with faults of content.</param>
internal sealed record RecordsBody(
    string? Reason,
    IReadOnlyList<JsonElement> Territories,
    IReadOnlyList<JsonElement> DeclaredCoverages,
    IReadOnlyList<JsonElement> Sources,
    FaultList Faults)
{
    /// <summary>Where the records stand in the body.</summary>
    public const string At = "/records";

    /// <summary>Reads the body of a PUT. Its faults are kept.</summary>
    public static RecordsBody Read(JsonElement body)
    {
        var faults = new FaultList();
        var root = new JsonNode(body);
        var map = new MapReader(root, new BodyRules(faults));
        map.IsMapOf("reason", "records");
        EditText.Check(root, "", faults);
        var records = map.FindGiven("records") is { } found ? new MapReader(found, new BodyRules(faults)) : null;
        if (records is null)
        {
            map.Missing("records", "the records, as GET has them");
        }
        else
        {
            records.IsMapOf("sources", "territories", "declaredCoverages");
        }

        return new RecordsBody(BodyParts.Reason(map), List("territories"), List("declaredCoverages"), List("sources"), faults);

        IReadOnlyList<JsonElement> List(string name) => records is null ? [] : BodyParts.Objects(records, name, int.MaxValue);
    }
}
