using MapService.Coverage.Snapshot;
using MapService.Territories.Compositions;
using MapService.Territories.Records;

namespace MapService.Coverage.Audit;

/// <summary>
/// The inferred communes of a territory: those that no line of its composition states, on the day of the comparison
/// (<see cref="DeclarationDay"/>). Sorted. A stated or unknown composition has none.
/// </summary>
internal static class InferredCommunes
{
    public static int[] Of(Dataset dataset, int number)
    {
        var territory = dataset.Territories[number];
        var (composition, day) = (territory.Composition, DeclarationDay.Of(dataset, territory));
        var stated = composition.Terms.Where(term => (term.Basis ?? composition.Basis) == CompositionBasis.Stated).ToList();
        var certain = CompositionResolver.Resolve(
            composition with { Terms = stated }, dataset.Communes, dataset.CommunesOf, dataset.NumberOf, static (_, _, _) => { });
        return [.. dataset.CompositionOf(number, day).Certain.Except(certain.At(day).Certain)];
    }
}
