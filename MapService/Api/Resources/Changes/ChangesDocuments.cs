using MapService.Documents;

namespace MapService.Api.Resources.Changes;

/// <summary>What became covered, uncovered, covered twice or no longer twice between two days.</summary>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Departement">The département that was asked for; null for more.</param>
/// <param name="CodeRegion">The region that was asked for; null otherwise.</param>
/// <param name="NomRegion">Its name; null where it is not known.</param>
/// <param name="Before">The coverage on the first day.</param>
/// <param name="After">The coverage on the second.</param>
/// <param name="Summary">What came of it, certain and not, a line a change that there is.</param>
/// <param name="Departements">Those in which a commune changed, or may have.</param>
/// <param name="Communes">Every commune that changed, or may have, by code.</param>
/// <param name="Provenance">Where the figures come from.</param>
public sealed record ChangesDocument(
    string Kind,
    DepartementName? Departement,
    string? CodeRegion,
    string? NomRegion,
    ComparedDayDocument Before,
    ComparedDayDocument After,
    IReadOnlyList<ChangeSummaryItem> Summary,
    IReadOnlyList<ComparedDepartementItem> Departements,
    IReadOnlyList<ChangedCommuneItem> Communes,
    ProvenanceDocument Provenance);

/// <summary>The coverage on one of two days.</summary>
/// <param name="ValidFrom">First day of those with this very coverage; null where it always was so.</param>
/// <param name="ValidUntil">Last such day; null where it stays so for all that is known.</param>
/// <param name="Communes">Communes.</param>
/// <param name="Population">Municipal population.</param>
/// <param name="Surface">Surface.</param>
/// <param name="Caveats">What a reader must know beside the figures.</param>
public sealed record ComparedDayDocument(
    DateOnly? ValidFrom,
    DateOnly? ValidUntil,
    ShareDocument Communes,
    ShareDocument Population,
    SurfaceShareDocument Surface,
    IReadOnlyList<CaveatDocument> Caveats);

/// <summary>How much of one change there is.</summary>
/// <param name="Change">covered, uncovered, covered-twice, no-longer-twice; or the same with "may-be-" in front where dates are not exact
/// enough to tell.</param>
/// <param name="Communes">Number of communes.</param>
/// <param name="Population">Their municipal population; null where it is not known.</param>
/// <param name="Surface">Their surface, hectares; null where it is not known.</param>
/// <param name="Schematic">True when that surface is schematic.</param>
public sealed record ChangeSummaryItem(string Change, int Communes, long? Population, decimal? Surface, bool Schematic);

/// <summary>A département in which something changed, or may have.</summary>
/// <param name="Code">Its code: text.</param>
/// <param name="Nom">Its name.</param>
/// <param name="CodeRegion">Code of its region.</param>
/// <param name="Before">Its coverage on the first day.</param>
/// <param name="After">Its coverage on the second.</param>
public sealed record ComparedDepartementItem(string Code, string Nom, string CodeRegion, FiguresDocument Before, FiguresDocument After);

/// <summary>A commune that changed, or may have.</summary>
/// <param name="Code">INSEE code: text.</param>
/// <param name="Nom">Its name.</param>
/// <param name="CodeDepartement">Its département.</param>
/// <param name="Population">Municipal population; null where it is not known.</param>
/// <param name="Changes">Words as in the summary.</param>
/// <param name="Territories">The territories that it joined or left, and those of which that is not known.</param>
public sealed record ChangedCommuneItem(
    string Code, string Nom, string CodeDepartement, int? Population, IReadOnlyList<string> Changes,
    IReadOnlyList<MembershipChangeItem> Territories);

/// <summary>A territory that a change comes from.</summary>
/// <param name="Id">Id in addresses.</param>
/// <param name="Nom">Its name.</param>
/// <param name="Before">Whether the commune was in it on the first day: yes, no or uncertain.</param>
/// <param name="After">Whether it is in it on the second.</param>
public sealed record MembershipChangeItem(string Id, string Nom, string Before, string After);
