using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Checks;
using MapService.Territories.Compositions;
using MapService.Territories.Records;
using MapService.Topology;

namespace MapService.Coverage.Scenarios;

/// <summary>
/// Finds the changed territories of a scenario that lie in several pieces. The communes of a piece are connected by shared borders, not by
/// touching at a point. A piece without a border with any commune outside is an island: that is not the scenario's fault.
/// Communes without a polygon, and those of unknown compositions, are not considered.
/// </summary>
internal static class Pieces
{
    private const int NamesInSentence = 6;

    public static IReadOnlyList<ScenarioPieces> Of(Dataset dataset, ScenarioDraft draft)
    {
        var found = new List<ScenarioPieces>();
        foreach (var (territory, after, before) in draft.Changed())
        {
            if (territory.Composition.Basis != CompositionBasis.Unknown && ZonesOf(dataset, after) is { Count: > 1 } zones)
            {
                var origins = before.Select(b => ZonesOf(dataset, b)).ToList();
                var islands = zones.Count(zone => IsIsland(dataset, zone));
                var joinedBefore = origins.Select(origin => origin.Count(zone => !IsIsland(dataset, zone))).Append(1).Max();
                found.Add(new ScenarioPieces(
                    territory,
                    origins.Count == 0 ? null : origins.Max(origin => origin.Count),
                    zones.Count,
                    islands,
                    [.. zones.OrderByDescending(zone => zone.Length).ThenBy(zone => zone[0]).Skip(1)],
                    zones.Count - islands > joinedBefore));
            }
        }

        return found;
    }

    /// <summary>The note about a territory that was split; null for any other.</summary>
    public static InputProblem? NoteOf(ScenarioPieces pieces)
    {
        if (!pieces.FallsApart)
        {
            return null;
        }

        var before = pieces.Before is { } count ? $", and in {Numbers.Text(count)} before" : "";
        var sizes = string.Join(", ", pieces.Apart.Take(NamesInSentence).Select(piece => Numbers.Text(piece.Length)));
        var more = pieces.Apart.Count > NamesInSentence ? " and more" : "";
        return new InputProblem(
            ProblemSeverity.Noted,
            ScenarioProblemCodes.SeveralPieces,
            "scenario",
            null,
            pieces.Territory.Id.Value,
            $"The territory lies in {Numbers.Text(pieces.After)} pieces{before}; beside the largest one, of {sizes}{more} communes.");
    }

    private static IReadOnlyList<int[]> ZonesOf(Dataset dataset, CompositionAtDate composition) =>
        ConnectedZones.Of(dataset.Neighbours, Array.FindAll(composition.Certain, dataset.HasPolygon));

    private static bool IsIsland(Dataset dataset, int[] zone)
    {
        foreach (var commune in zone)
        {
            foreach (var neighbour in dataset.Neighbours[commune])
            {
                if (Array.BinarySearch(zone, neighbour.Feature) < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }
}
