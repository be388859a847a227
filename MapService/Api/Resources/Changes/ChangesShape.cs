using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Coverage.Time;
using MapService.Documents;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Changes;

/// <summary>Shapes what changed between two days.</summary>
internal static class ChangesShape
{
    public static ChangesDocument Of(
        Dataset dataset, CoverageChanges comparison, DepartementCode? departement, string? region, ValidPeriod before,
        ValidPeriod after) => new(
        comparison.Kind.Code(),
        dataset.Records.Departements.Where(d => d.Code == departement).Select(Shape.Of).FirstOrDefault(),
        region,
        region is null ? null : FrenchRegions.NameOf(region),
        Of(comparison.Before, before),
        Of(comparison.After, after),
        [.. SummaryOf(dataset, comparison)],
        [.. comparison.Departements.Select(d => new ComparedDepartementItem(
            d.Departement.Code.Value, d.Departement.Nom, d.Departement.Region, Shape.Of(d.Before), Shape.Of(d.After)))],
        [.. comparison.Communes.Select(c => Item(dataset, c))],
        Shape.ProvenanceOf(dataset));

    /// <summary>"covered", or "may-be-covered" where it is not certain.</summary>
    public static string WordOf(CommuneChange change) => (change.IsCertain ? "" : "may-be-") + change.Change switch
    {
        CoverageChange.Covered => "covered",
        CoverageChange.Uncovered => "uncovered",
        CoverageChange.CoveredTwice => "covered-twice",
        CoverageChange.NoLongerTwice => "no-longer-twice",
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };

    private static ComparedDayDocument Of(ComparedDay day, ValidPeriod valid) => new(
        valid.From, valid.Until, Shape.Of(day.Figures.Communes), Shape.Of(day.Figures.Population), Shape.Of(day.Figures.Surface),
        Shape.Of(day.Caveats));

    private static IEnumerable<ChangeSummaryItem> SummaryOf(Dataset dataset, CoverageChanges comparison) => comparison.Communes
        .SelectMany(commune => commune.Changes.Select(change => (Change: change, commune.CommuneNumber)))
        .GroupBy(one => one.Change, one => one.CommuneNumber)
        .OrderByDescending(group => group.Key.IsCertain)
        .ThenBy(group => group.Key.Change)
        .Select(group =>
        {
            var measures = Measures.Of(dataset, [.. group]);
            return new ChangeSummaryItem(
                WordOf(group.Key), measures.Communes, measures.Population, measures.SurfaceHectares,
                dataset.Records.Provenance.SchematicBoundaries);
        });

    private static ChangedCommuneItem Item(Dataset dataset, ChangedCommune changed)
    {
        var commune = dataset.Communes[changed.CommuneNumber];
        return new ChangedCommuneItem(
            commune.Code.Value,
            commune.Nom,
            commune.Departement.Value,
            commune.PopulationMunicipale,
            [.. changed.Changes.Select(WordOf)],
            Of(changed.Territories));
    }

    /// <summary>The territories that a change comes from.</summary>
    public static IReadOnlyList<MembershipChangeItem> Of(IReadOnlyList<MembershipChange> territories) =>
        [.. territories.Select(
            t => new MembershipChangeItem(t.Territory.Id.Value, t.Territory.Nom, Words.Of(t.Before), Words.Of(t.After)))];
}
