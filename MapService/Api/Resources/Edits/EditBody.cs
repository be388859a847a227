using System.Text.Json;
using MapService.Api.Http.Problems;
using MapService.Files;
using MapService.Storage.Contract;

namespace MapService.Api.Resources.Edits;

/// <summary>What is to become of a territory.</summary>
/// <param name="Action">Edit, delete or restore.</param>
/// <param name="Reason">Why; null where that is a fault.</param>
/// <param name="Territory">The record for an edit; null otherwise, or where it is a fault.</param>
/// <param name="Revision">The revision to restore; null otherwise.</param>
/// <param name="Sources">New source documents.</param>
/// <param name="Faults">Faults of form: they are reported together with faults of content.</param>
internal sealed record EditBody(
    RevisionAction Action, string? Reason, JsonElement? Territory, long? Revision, IReadOnlyList<JsonElement> Sources, FaultList Faults)
{
    /// <summary>Most source documents of one edit.</summary>
    public const int MostSources = 100;

    private static readonly string[] Members = ["reason", "territory", "restore", "sources"];

    /// <summary>What takes a territory out.</summary>
    public static EditBody OfDeletion(string? reason, FaultList faults)
    {
        if (reason is null || !RevisionReason.IsValid(reason))
        {
            faults.Add(Fault.OfQuery("reason", reason, RevisionReason.Expected));
        }

        return new EditBody(RevisionAction.Delete, reason, null, null, [], faults);
    }

    /// <summary>Reads the body of a PUT. Its faults are kept.</summary>
    public static EditBody Read(JsonElement body)
    {
        var faults = new FaultList();
        BodyParts.RequireObject(body, "", Members, faults);
        EditText.Check(body, "", faults);
        var restores = BodyParts.Find(body, "restore") is not null;
        if (restores == BodyParts.Find(body, "territory") is not null)
        {
            faults.Add(Fault.OfBody("/territory", null, "either 'territory' or 'restore'"));
        }

        return new EditBody(
            restores ? RevisionAction.Restore : RevisionAction.Edit,
            BodyParts.Reason(body, faults),
            ReadTerritory(body, faults),
            ReadRevision(body, faults),
            BodyParts.Objects(body, "", "sources", MostSources, faults),
            faults);
    }

    private static JsonElement? ReadTerritory(JsonElement body, FaultList faults)
    {
        if (BodyParts.Find(body, "territory") is not { } territory)
        {
            return null;
        }

        if (territory.ValueKind == JsonValueKind.Object)
        {
            return territory;
        }

        faults.Add(Fault.OfBody("/territory", ShownText.Shorten(territory.GetRawText()), "the record of a territory, an object"));
        return null;
    }

    private static long? ReadRevision(JsonElement body, FaultList faults)
    {
        if (BodyParts.Find(body, "restore") is not { } restore)
        {
            return null;
        }

        if (restore.ValueKind == JsonValueKind.Number && restore.TryGetInt64(out var revision) && revision > 0)
        {
            return revision;
        }

        faults.Add(Fault.OfBody("/restore", ShownText.Shorten(restore.GetRawText()), "the number of a revision of the territory's history"));
        return null;
    }
}
