using System.Text.Json;
using MapService.Api.Requests;
using MapService.Storage;
using MapService.Territories;

namespace MapService.Api.Edits;

/// <summary>An edit as it was asked for, whose content is not checked yet.</summary>
/// <param name="Id">The territory that the address names.</param>
/// <param name="Precondition">What it was made on.</param>
/// <param name="Body">What is to become of the territory.</param>
/// <param name="Who">Name of the key.</param>
/// <param name="Date">The day to compare the coverage at.</param>
/// <param name="IsTrial">True when nothing is to be stored.</param>
internal sealed record EditOrder(TerritoryId Id, EditPrecondition Precondition, EditBody Body, string Who, DateOnly Date, bool IsTrial);

/// <summary>What is to become of a territory.</summary>
/// <param name="Action">Edit, delete or restore.</param>
/// <param name="Reason">Why; null where that is a fault.</param>
/// <param name="Territory">The record for an edit; null otherwise, or where it is a fault.</param>
/// <param name="Revision">The revision to restore; null otherwise.</param>
/// <param name="Sources">New source documents.</param>
/// <param name="Faults">Faults of form: they are told together with those of content.</param>
internal sealed record EditBody(
    RevisionAction Action, string? Reason, JsonElement? Territory, long? Revision, IReadOnlyList<JsonElement> Sources, FaultList Faults)
{
    /// <summary>Most source documents of one edit.</summary>
    public const int MostSources = 100;

    private static readonly string[] Members = ["reason", "territory", "restore", "sources"];

    /// <summary>What takes a territory out.</summary>
    public static EditBody OfDeletion(string? reason, FaultList faults)
    {
        if (reason is null || !EditText.IsReason(reason))
        {
            faults.Add(Fault.OfQuery("reason", reason, EditText.ReasonExpected));
        }

        return new EditBody(RevisionAction.Delete, reason, null, null, [], faults);
    }

    /// <summary>Reads the body of a PUT. Its faults are kept.</summary>
    public static EditBody Read(JsonElement body)
    {
        var faults = new FaultList();
        if (body.ValueKind != JsonValueKind.Object)
        {
            faults.Add(Fault.OfBody("", Fault.Shorten(body.GetRawText()), "an object"));
            return new EditBody(RevisionAction.Edit, null, null, null, [], faults);
        }

        foreach (var unknown in body.EnumerateObject().Where(member => !Members.Contains(member.Name, StringComparer.Ordinal)))
        {
            faults.Add(Fault.OfBody("/" + Fault.Shorten(unknown.Name), Fault.Shorten(unknown.Value.GetRawText()), "only " + string.Join(", ", Members)));
        }

        EditText.Check(body, "", faults);
        var restores = Find(body, "restore") is not null;
        if (restores == Find(body, "territory") is not null)
        {
            faults.Add(Fault.OfBody("/territory", null, "either 'territory' or 'restore'"));
        }

        return new EditBody(
            restores ? RevisionAction.Restore : RevisionAction.Edit, ReadReason(body, faults), ReadTerritory(body, faults), ReadRevision(body, faults), ReadSources(body, faults), faults);
    }

    private static string? ReadReason(JsonElement body, FaultList faults)
    {
        if (Find(body, "reason") is { ValueKind: JsonValueKind.String } reason && EditText.IsReason(reason.GetString()!))
        {
            return reason.GetString();
        }

        faults.Add(Fault.OfBody("/reason", Fault.Shorten(Find(body, "reason")?.GetRawText()), EditText.ReasonExpected));
        return null;
    }

    private static JsonElement? ReadTerritory(JsonElement body, FaultList faults)
    {
        if (Find(body, "territory") is not { } territory || territory.ValueKind == JsonValueKind.Object)
        {
            return Find(body, "territory");
        }

        faults.Add(Fault.OfBody("/territory", Fault.Shorten(territory.GetRawText()), "the record of a territory, an object"));
        return null;
    }

    private static long? ReadRevision(JsonElement body, FaultList faults)
    {
        if (Find(body, "restore") is not { } restore)
        {
            return null;
        }

        if (restore.ValueKind == JsonValueKind.Number && restore.TryGetInt64(out var revision) && revision > 0)
        {
            return revision;
        }

        faults.Add(Fault.OfBody("/restore", Fault.Shorten(restore.GetRawText()), "the number of a revision of the territory's history"));
        return null;
    }

    private static IReadOnlyList<JsonElement> ReadSources(JsonElement body, FaultList faults)
    {
        if (Find(body, "sources") is not { } sources)
        {
            return [];
        }

        if (sources.ValueKind == JsonValueKind.Array && sources.GetArrayLength() <= MostSources && sources.EnumerateArray().All(source => source.ValueKind == JsonValueKind.Object))
        {
            return [.. sources.EnumerateArray()];
        }

        faults.Add(Fault.OfBody("/sources", Fault.Shorten(sources.GetRawText()), $"a list of at most {MostSources} source documents, objects"));
        return [];
    }

    private static JsonElement? Find(JsonElement body, string name) =>
        body.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
