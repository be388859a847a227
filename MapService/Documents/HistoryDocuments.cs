using System.Text.Json;

namespace MapService.Documents;

/// <summary>The changes of a territory, the last one first.</summary>
/// <param name="Id">Id in addresses.</param>
/// <param name="Changes">Each with who, when, why and what; empty where the store keeps none.</param>
/// <param name="Next">Address of those before; null when these are the first.</param>
public sealed record TerritoryHistoryDocument(string Id, IReadOnlyList<HistoryItem> Changes, string? Next);

/// <summary>One change of a territory.</summary>
/// <param name="Revision">Number of the change; those of all territories are counted together.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Name of the API key, or of the account of an import.</param>
/// <param name="Action">"create", "import", "edit", "delete" or "restore".</param>
/// <param name="Reason">Why; null where nobody said.</param>
/// <param name="Changes">What changed.</param>
/// <param name="Record">Address of the record after the change; null where the territory was taken out. To restore it: PUT with its
/// revision as "restore".</param>
public sealed record HistoryItem(
    long Revision, DateTimeOffset At, string Who, string Action, string? Reason, TerritoryChangesItem Changes, string? Record);

/// <summary>What a change did to a territory.</summary>
/// <param name="Words">In sentences.</param>
/// <param name="Joined">Communes that joined, by code, whatever the dates of their terms. An EPCI stands for its communes in the dataset of
/// today.</param>
/// <param name="Left">Communes that left.</param>
/// <param name="Fields">Values that changed, by their place in the record.</param>
public sealed record TerritoryChangesItem(
    IReadOnlyList<string> Words, IReadOnlyList<CommuneInHistory> Joined, IReadOnlyList<CommuneInHistory> Left,
    IReadOnlyList<FieldChangeItem> Fields);

/// <summary>A commune that a record names, now or then.</summary>
/// <param name="Code">INSEE code: text.</param>
/// <param name="Nom">Its name; null where neither the dataset nor the official history has it.</param>
public sealed record CommuneInHistory(string Code, string? Nom);

/// <summary>A value of a record that changed.</summary>
/// <param name="Field">Its place: "from", "composition.note".</param>
/// <param name="Before">As it was; null where it was not there.</param>
/// <param name="After">As it is; null where it is not there.</param>
public sealed record FieldChangeItem(string Field, JsonElement? Before, JsonElement? After);

/// <summary>Changes of the dataset, the last one first.</summary>
/// <param name="Revisions">The changes.</param>
/// <param name="Next">Address of those before; null when these are the first.</param>
public sealed record RevisionsDocument(IReadOnlyList<RevisionItem> Revisions, string? Next);

/// <summary>One change of the dataset.</summary>
/// <param name="Revision">Its number, one more than that of the one before.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Who">Name of the API key, or of the account of an import.</param>
/// <param name="Action">"create", "import", "edit", "delete" or "restore".</param>
/// <param name="Reason">Why; null where nobody said.</param>
/// <param name="Territories">Ids of the territories that it changed.</param>
/// <param name="GroundChanged">True when communes, their boundaries or populations changed too.</param>
/// <param name="DatasetVersion">Version of the dataset since then.</param>
public sealed record RevisionItem(
    long Revision, DateTimeOffset At, string Who, string Action, string? Reason, IReadOnlyList<string> Territories, bool GroundChanged,
    string DatasetVersion);
