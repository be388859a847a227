using System.Text.Json;
using MapService.Api.Http.Problems;
using MapService.Api.Resources.Edits;

namespace MapService.Api.Resources.Records;

/// <summary>New records of all territories, as documents whose content is not checked yet.</summary>
/// <param name="Reason">Why; null where that is a fault.</param>
/// <param name="Territories">Records of territories.</param>
/// <param name="DeclaredCoverages">Declared coverages, in their order.</param>
/// <param name="Sources">Source documents.</param>
/// <param name="Faults">Faults of form: they are reported together with faults of content.</param>
internal sealed record RecordsBody(
    string? Reason, IReadOnlyList<JsonElement> Territories, IReadOnlyList<JsonElement> DeclaredCoverages, IReadOnlyList<JsonElement> Sources, FaultList Faults)
{
    /// <summary>Where the records stand in the body.</summary>
    public const string At = "/records";

    /// <summary>Reads the body of a PUT. Its faults are kept.</summary>
    public static RecordsBody Read(JsonElement body)
    {
        var faults = new FaultList();
        BodyParts.RequireObject(body, "", ["reason", "records"], faults);
        EditText.Check(body, "", faults);
        var records = BodyParts.Find(body, "records");
        if (records is null)
        {
            faults.Add(Fault.OfBody(At, null, "the records, as GET has them"));
        }
        else
        {
            BodyParts.RequireObject(records.Value, At, ["sources", "territories", "declaredCoverages"], faults);
        }

        return new RecordsBody(
            BodyParts.Reason(body, faults), List("territories"), List("declaredCoverages"), List("sources"), faults);

        IReadOnlyList<JsonElement> List(string name) => records is { } found ? BodyParts.Objects(found, At, name, int.MaxValue, faults) : [];
    }
}
