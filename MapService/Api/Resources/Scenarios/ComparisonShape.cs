using System.Globalization;
using MapService.Api.Http.Problems;
using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Places;
using MapService.Coverage.Scenarios;
using MapService.Coverage.Snapshot;
using MapService.Documents;
using MapService.Territories.Checks;

namespace MapService.Api.Resources.Scenarios;

/// <summary>Shapes coverage before and after: the parts that scenarios and edits share.</summary>
internal static class ComparisonShape
{
    /// <summary>Départements before and after.</summary>
    public static IReadOnlyList<ScenarioDepartementItem> DepartementsOf(BeforeAndAfter comparison) =>
    [
        .. comparison.Departements.Select(d => new ScenarioDepartementItem(
            Shape.Of(d.Departement), SideOf(d.Before, d.CaveatsBefore), SideOf(d.After, d.CaveatsAfter))),
    ];

    /// <summary>Communes by name.</summary>
    public static IReadOnlyList<CommuneName> NamesOf(
        Dataset dataset, int[] communes) => [.. communes.Select(c => Shape.Of(dataset.Communes[c]))];

    /// <summary>Communes in two or more territories.</summary>
    public static IReadOnlyList<OverlapItem> ItemsOf(IReadOnlyList<Overlap> overlaps) => [.. overlaps.Select(ItemOf)];

    /// <summary>
    /// The territories of all overlaps, each once: names that a caller chose stand once, however many communes they are about.
    /// </summary>
    public static IReadOnlyList<TerritoryName> TerritoriesOf(BeforeAndAfter comparison) =>
    [
        .. comparison.NewOverlaps.Concat(comparison.ClosedOverlaps).SelectMany(overlap => overlap.Territories)
            .DistinctBy(territory => territory.Id).OrderBy(territory => territory.Id).Select(Shape.Of),
    ];

    /// <summary>Notes for the reader; the first hundred.</summary>
    public static IReadOnlyList<ScenarioNote> NotesOf(IReadOnlyList<InputProblem> notes)
    {
        var listed = notes.Take(FaultList.MostKept).Select(n => new ScenarioNote(n.Code, n.Feature, n.Value, n.Message));
        return notes.Count <= FaultList.MostKept
            ? [.. listed]
            : [.. listed, new ScenarioNote(
                "more-notes",
                null,
                null,
                string.Create(CultureInfo.InvariantCulture, $"And {notes.Count - FaultList.MostKept} more notes."))];
    }

    private static ScenarioSide SideOf(CoverageFigures figures, IReadOnlyList<Caveat> caveats) =>
        new(Shape.Of(figures.Communes), Shape.Of(figures.Population), Shape.Of(figures.Surface), Shape.Of(caveats));

    private static OverlapItem ItemOf(Overlap overlap) =>
        new(overlap.Commune.Code.Value, overlap.Commune.Nom, [.. overlap.Territories.Select(t => t.Id.Value)]);
}
