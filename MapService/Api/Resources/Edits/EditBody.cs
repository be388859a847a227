using System.Globalization;
using System.Text.Json;
using MapService.Api.Http.Problems;
using MapService.Api.Http.Requests;
using MapService.Formats.Trees;
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
        var root = new JsonNode(body);
        var map = new MapReader(root, new BodyRules(faults));
        map.IsMapOf(Members);
        EditText.Check(root, "", faults);
        var restores = map.FindGiven("restore") is not null;
        if (restores == map.FindGiven("territory") is not null)
        {
            map.Missing("territory", "either 'territory' or 'restore'");
        }

        return new EditBody(
            restores ? RevisionAction.Restore : RevisionAction.Edit,
            BodyParts.Reason(map),
            ReadTerritory(map),
            ReadRevision(map),
            BodyParts.Objects(map, "sources", MostSources),
            faults);
    }

    private static JsonElement? ReadTerritory(MapReader body)
    {
        if (body.FindGiven("territory") is not { } territory)
        {
            return null;
        }

        if (territory.Kind == NodeKind.Map)
        {
            return BodyParts.ElementOf(territory);
        }

        body.Bad(territory, "territory", territory.Raw, "the record of a territory, an object");
        return null;
    }

    private static long? ReadRevision(MapReader body)
    {
        if (body.FindGiven("restore") is not { } restore)
        {
            return null;
        }

        if (restore.Kind == NodeKind.Number
            && long.TryParse(restore.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            && revision > 0)
        {
            return revision;
        }

        body.Bad(restore, "restore", restore.Raw, "the number of a revision of the territory's history");
        return null;
    }
}
