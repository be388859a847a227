using MapService.Api.Resources.Coverage;
using MapService.Coverage.Snapshot;
using MapService.Coverage.Time;
using MapService.Documents;
using MapService.Territories.Records;

namespace MapService.Api.Resources.Timelines;

/// <summary>Shapes timelines.</summary>
internal static class TimelineShape
{
    public static TimelineDocument Of(Dataset dataset, DepartementTimeline timeline) => new(
        Shape.Of(timeline.Departement), timeline.Kind.Code(), [.. timeline.Entries.Select(Item)], Shape.Of(timeline.Caveats),
        Shape.ProvenanceOf(dataset));

    public static RegionTimelineDocument Of(Dataset dataset, RegionTimeline timeline) => new(
        timeline.Region,
        FrenchRegions.NameOf(timeline.Region),
        [.. timeline.Of.Departements.Select(Shape.Of)],
        timeline.Of.Kind.Code(),
        [.. timeline.Of.Entries.Select(Item)],
        Shape.Of(timeline.Of.Caveats),
        Shape.ProvenanceOf(dataset));

    public static WholeTimelineDocument Of(Dataset dataset, SeveralTimeline timeline) => new(
        [.. timeline.Departements.Select(Shape.Of)],
        timeline.Kind.Code(),
        [.. timeline.Entries.Select(Item)],
        Shape.Of(timeline.Caveats),
        Shape.ProvenanceOf(dataset));

    private static TimelineItem Item(TimelineEntry entry) => new(
        entry.Date,
        Words.Of(entry.Precision),
        Shape.Of(entry.Figures.Communes),
        Shape.Of(entry.Figures.Population),
        Shape.Of(entry.Figures.Surface),
        [.. entry.Changes.Select(
            c => new TimelineChangeItem(Shape.Of(c.Territory), Words.Of(c.Change), Words.Of(c.Precision), c.Communes))],
        Shape.Of(entry.Caveats));
}
