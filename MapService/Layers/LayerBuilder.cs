using MapService.Coverage.Figures;
using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Territories.Dates;
using MapService.Territories.Records;
using MapService.Topology.Outlines;

namespace MapService.Layers;

/// <summary>Makes the features of a layer from a dataset. Values come in the order of <see cref="LayerColumns"/>.</summary>
internal sealed class LayerBuilder(Dataset dataset)
{
    private readonly PropertyValue schematic = PropertyValue.Of(dataset.Records.Provenance.SchematicBoundaries);

    public static LayerFeatures Build(Dataset dataset, Layer layer, TerritoryKind kind, DateOnly date)
    {
        var builder = new LayerBuilder(dataset);
        return new LayerFeatures(layer, layer switch
        {
            Layer.Communes => builder.Communes(),
            Layer.Epci => builder.Epcis(),
            Layer.Departements => builder.Departements(),
            Layer.Cpts => builder.TerritoriesInForce(TerritoryKind.Cpts, date),
            Layer.Cls => builder.TerritoriesInForce(TerritoryKind.Cls, date),
            Layer.Gaps => builder.Gaps(kind, date),
            Layer.Overlaps => builder.Overlapping(kind, date),
            _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, null),
        });
    }

    private LayerFeature[] Communes()
    {
        var groups = Enumerable.Range(0, dataset.Communes.Count).ToArray();
        var outlines = Merge.ByGroup(dataset.Topology, groups, groups.Length);
        return [.. groups.Select(number =>
        {
            var commune = dataset.Communes[number];
            var measures = Measures.Of(dataset, [number]);
            return new LayerFeature(FeatureIds.Of(commune.Code), commune.Code.Value, outlines[number], [number],
            [
                PropertyValue.Of(commune.Code.Value), PropertyValue.Of(commune.Nom), PropertyValue.Of(commune.Departement.Value),
                PropertyValue.Of(commune.Epci?.Value), PropertyValue.Of(measures.Population), Surface(measures), schematic,
            ]);
        })];
    }

    private LayerFeature[] Epcis()
    {
        var members = dataset.Records.Epcis.Select(epci => dataset.CommunesOf(epci.Code) ?? []).ToArray();
        return Grouped(members, (number, measures) =>
        {
            var epci = dataset.Records.Epcis[number];
            return (epci.Code.Value, [
                PropertyValue.Of(epci.Code.Value), PropertyValue.Of(epci.Nom), PropertyValue.Of(epci.Type),
                PropertyValue.Of(measures.Communes), PropertyValue.Of(measures.Population), Surface(measures), schematic,
            ]);
        });
    }

    private LayerFeature[] Departements()
    {
        var members = dataset.Records.Departements.Select(departement => dataset.CommunesOf(departement.Code) ?? []).ToArray();
        return Grouped(members, (number, measures) =>
        {
            var departement = dataset.Records.Departements[number];
            return (departement.Code.Value, [
                PropertyValue.Of(departement.Code.Value), PropertyValue.Of(departement.Nom),
                PropertyValue.Of(measures.Communes), PropertyValue.Of(measures.Population), Surface(measures), schematic,
            ]);
        });
    }

    private LayerFeature[] Grouped(
        IReadOnlyList<int>[] members,
        Func<int, Measures, (string Key, PropertyValue[] Values)> describe)
    {
        var groupOf = new int[dataset.Communes.Count];
        Array.Fill(groupOf, -1);
        for (var group = 0; group < members.Length; group++)
        {
            foreach (var commune in members[group])
            {
                groupOf[commune] = group;
            }
        }

        var outlines = Merge.ByGroup(dataset.Topology, groupOf, members.Length);
        return [.. members.Select((communes, group) =>
        {
            var (key, values) = describe(group, Measures.Of(dataset, [.. communes]));
            return new LayerFeature(FeatureIds.Of(key), key, outlines[group], communes, values);
        })];
    }

    private LayerFeature[] TerritoriesInForce(TerritoryKind kind, DateOnly date) =>
        [.. Enumerable.Range(0, dataset.Territories.Count)
            .Where(number => dataset.Territories[number].Kind == kind && dataset.Territories[number].InForce.At(date) == InForce.Yes)
            .Select(number => OfTerritory(number, dataset.CompositionOf(number, date).Certain))];

    private LayerFeature OfTerritory(int number, int[] communes)
    {
        var territory = dataset.Territories[number];
        var unknown = territory.Composition.Basis == CompositionBasis.Unknown;
        var measures = Measures.Of(dataset, communes);
        return new LayerFeature(FeatureIds.Of(territory.Id.Value), territory.Id.Value, Merge.Of(dataset.Topology, communes), communes,
        [
            PropertyValue.Of(territory.Id.Value), PropertyValue.Of(territory.Nom), PropertyValue.Of(territory.Kind.Code()),
            PropertyValue.Of(territory.Composition.Basis.ToString().ToLowerInvariant()),
            unknown ? PropertyValue.Unknown : PropertyValue.Of(measures.Communes),
            unknown ? PropertyValue.Unknown : PropertyValue.Of(measures.Population),
            unknown ? PropertyValue.Unknown : Surface(measures),
            schematic,
            PropertyValue.Of(territory.InForce.CertainFrom), PropertyValue.Of(territory.InForce.CertainUntil),
            PropertyValue.Of(territory.InForce.From.InexactWords), PropertyValue.Of(territory.InForce.Until?.InexactWords),
        ]);
    }

    private LayerFeature[] Gaps(TerritoryKind kind, DateOnly date) =>
        [.. GapZones.OfAll(CoverageAtDate.At(dataset, kind, date)).Select(gap =>
        {
            // The number of a zone depends on the zones before it. Its first commune does not, so that makes the id.
            var first = dataset.Communes[gap.CommuneNumbers[0]].Code;
            var departement = gap.Departement.Code.Value;
            return new LayerFeature(FeatureIds.Of(
                $"gap-{kind.Code()}-{first}"), $"{departement}-{gap.Zone}", gap.OutlineIn(dataset), gap.CommuneNumbers,
            [
                PropertyValue.Of(gap.Zone), PropertyValue.Of(departement), PropertyValue.Of(gap.Measures.Communes),
                PropertyValue.Of(gap.Measures.Population), Surface(gap.Measures), schematic, PropertyValue.Of(kind.Code()),
            ]);
        })];

    private LayerFeature[] Overlapping(TerritoryKind kind, DateOnly date) =>
        [.. Overlaps.OfAll(CoverageAtDate.At(dataset, kind, date)).Select(overlap =>
        {
            var commune = overlap.Commune;
            return new LayerFeature(
                FeatureIds.Of(commune.Code), commune.Code.Value, Merge.Of(dataset.Topology, [overlap.CommuneNumber]),
                [overlap.CommuneNumber],
                [
                    PropertyValue.Of(commune.Code.Value), PropertyValue.Of(commune.Nom), PropertyValue.Of(commune.Departement.Value),
                    PropertyValue.Of(string.Join(',', overlap.Territories.Select(territory => territory.Id.Value))),
                    PropertyValue.Of(overlap.Measures.Population), Surface(overlap.Measures), schematic, PropertyValue.Of(kind.Code()),
                ]);
        })];

    private static PropertyValue Surface(Measures measures) => PropertyValue.Of((double?)measures.SurfaceHectares);
}
