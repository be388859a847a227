using MapService.Coverage.Places;
using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Coverage.Advice;

/// <summary>What could join a territory in one move.</summary>
/// <param name="Epci">Their EPCI; null unless the unit is <see cref="MoveUnit.Epci"/>.</param>
/// <param name="Zone">Number of their gap zone in its département; null unless the unit is <see cref="MoveUnit.Zone"/>.</param>
/// <param name="Communes">Sorted uncovered communes with a polygon, at least one.</param>
internal sealed record MoveCandidate(Epci? Epci, int? Zone, int[] Communes);

/// <summary>
/// Lists candidates: single uncovered communes, those of an EPCI, or gap zones. No candidate has communes without a polygon. When the unit
/// is an EPCI, no candidate has communes without one.
/// </summary>
internal static class MoveCandidates
{
    public static IReadOnlyList<MoveCandidate> Of(CoverageAtDate state, IReadOnlyList<DepartementCode>? departements, MoveUnit unit)
    {
        var candidates = unit switch
        {
            MoveUnit.Commune => Gaps(state, departements).Select(commune => new MoveCandidate(null, null, [commune])),
            MoveUnit.Epci => OfEpcis(state, departements),
            MoveUnit.Zone => OfZones(state, departements),
            _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, null),
        };
        return [.. candidates];
    }

    /// <summary>Sorted uncovered communes with a polygon.</summary>
    public static IEnumerable<int> Gaps(CoverageAtDate state, IReadOnlyList<DepartementCode>? departements) =>
        Uncovered(state, departements).Where(state.Dataset.HasPolygon);

    /// <summary>Sorted uncovered communes.</summary>
    public static IEnumerable<int> Uncovered(CoverageAtDate state, IReadOnlyList<DepartementCode>? departements) =>
        (departements?.SelectMany(code => state.Dataset.CommunesOf(code) ?? []).Order()
            ?? Enumerable.Range(0, state.Dataset.Communes.Count)).Where(commune => !state.IsCovered(commune));

    // An EPCI joins as a whole, even if it crosses the border of the département.
    private static IEnumerable<MoveCandidate> OfEpcis(CoverageAtDate state, IReadOnlyList<DepartementCode>? departements)
    {
        var wanted = Gaps(state, departements).Select(commune => state.Dataset.Communes[commune].Epci).OfType<EpciCode>().ToHashSet();
        foreach (var epci in state.Dataset.Records.Epcis.Where(epci => wanted.Contains(epci.Code)))
        {
            int[] communes = [
                .. state.Dataset.CommunesOf(epci.Code)!.Where(commune => !state.IsCovered(commune) && state.Dataset.HasPolygon(commune))
            ];
            yield return new MoveCandidate(epci, null, communes);
        }
    }

    private static IEnumerable<MoveCandidate> OfZones(CoverageAtDate state, IReadOnlyList<DepartementCode>? departements) =>
        GapZones.OfAll(state)
        .Where(zone => departements is null || departements.Contains(zone.Departement.Code))
        .Select(zone => new MoveCandidate(null, zone.Zone, Array.FindAll(zone.CommuneNumbers, state.Dataset.HasPolygon)))
        .Where(candidate => candidate.Communes.Length > 0);
}
