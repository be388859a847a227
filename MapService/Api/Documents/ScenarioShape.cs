using System.Globalization;
using MapService.Api.Requests;
using MapService.Coverage;
using MapService.Territories;

namespace MapService.Api.Documents;

/// <summary>Shapes what a scenario changes.</summary>
internal static class ScenarioShape
{
    /// <summary>The answer. Names that the caller chose stand in it at most twice, however many communes they are about.</summary>
    public static ScenarioDocument Of(Dataset dataset, ScenarioRequest scenario, string? link, ScenarioOutcome outcome, IReadOnlyList<Problem> notes) => new(
        outcome.Kind.Code(),
        outcome.Date,
        link,
        [.. scenario.Changes.Select(Of)],
        [
            .. outcome.Departements.Select(d => new ScenarioDepartementItem(
                Shape.Of(d.Departement), SideOf(d.Before, d.CaveatsBefore), SideOf(d.After, d.CaveatsAfter))),
        ],
        NamesOf(dataset, outcome.NewGaps),
        NamesOf(dataset, outcome.ClosedGaps),
        [.. outcome.NewOverlaps.Select(ItemOf)],
        [.. outcome.ClosedOverlaps.Select(ItemOf)],
        [
            .. outcome.Pieces.Select(p => new PiecesItem(
                Shape.Of(p.Territory), p.Before, p.After, p.Islands, p.FallsApart, [.. p.Apart.Select(piece => NamesOf(dataset, piece))])),
        ],
        [
            .. outcome.NewOverlaps.Concat(outcome.ClosedOverlaps).SelectMany(overlap => overlap.Territories)
                .DistinctBy(territory => territory.Id).OrderBy(territory => territory.Id).Select(Shape.Of),
        ],
        NotesOf(notes),
        Shape.ProvenanceOf(dataset));

    /// <summary>A change as a body has it; what is empty is left out (null).</summary>
    public static ScenarioChangeBody Of(ScenarioChange change) => new(
        ScenarioActions.Word(change.Action), change.Territory, change.Nom, OrNull(change.Communes), OrNull(change.Epcis), OrNull(change.Territories));

    private static IReadOnlyList<string>? OrNull(IReadOnlyList<string> texts) => texts.Count == 0 ? null : texts;

    private static ScenarioSide SideOf(CoverageFigures figures, IReadOnlyList<Caveat> caveats) =>
        new(Shape.Of(figures.Communes), Shape.Of(figures.Population), Shape.Of(figures.Surface), Shape.Of(caveats));

    private static IReadOnlyList<CommuneName> NamesOf(Dataset dataset, int[] communes) => [.. communes.Select(c => Shape.Of(dataset.Communes[c]))];

    private static OverlapItem ItemOf(Overlap overlap) =>
        new(overlap.Commune.Code.Value, overlap.Commune.Nom, [.. overlap.Territories.Select(t => t.Id.Value)]);

    private static IReadOnlyList<ScenarioNote> NotesOf(IReadOnlyList<Problem> notes)
    {
        var listed = notes.Take(FaultList.MostKept).Select(n => new ScenarioNote(n.Code, n.Feature, n.Value, n.Message));
        return notes.Count <= FaultList.MostKept
            ? [.. listed]
            : [.. listed, new ScenarioNote("more-notes", null, null, string.Create(CultureInfo.InvariantCulture, $"And {notes.Count - FaultList.MostKept} more notes."))];
    }
}
