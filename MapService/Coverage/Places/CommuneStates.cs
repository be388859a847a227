using MapService.Coverage.Caveats;
using MapService.Coverage.Snapshot;

namespace MapService.Coverage.Places;

/// <summary>The coverage of a commune by territories of a kind on a day.</summary>
public enum CommuneState
{
    /// <summary>No known territory has it or may have it.</summary>
    Uncovered,

    /// <summary>No counted territory has it, but a territory of inexact dates or of unknown composition may have it.</summary>
    Possible,

    /// <summary>In exactly one counted territory.</summary>
    Covered,

    /// <summary>In two or more counted territories.</summary>
    Overlap,
}

/// <summary>
/// The state of every commune, for the colours of a map.
/// Covered communes are those with the state covered or overlap. Other communes are possible exactly when a territory that may be in force
/// may have them, or when their département has the caveat <see cref="CaveatCodes.UnknownComposition"/>.
/// Territories that are not in the dataset cannot be considered.
/// </summary>
public sealed class CommuneStates
{
    private readonly CommuneState[] states;

    private CommuneStates(CommuneState[] states) => this.states = states;

    /// <summary>The state of a commune by number.</summary>
    public CommuneState this[int commune] => states[commune];

    /// <summary>The states of all communes of the dataset.</summary>
    public static CommuneStates Of(CoverageAtDate state)
    {
        var states = new CommuneState[state.Dataset.Communes.Count];
        for (var departement = 0; departement < state.Dataset.Departements.Count; departement++)
        {
            var anyUnknown = CaveatFinder.Concerning(state, [departement]).Exists(state.Set.IsUnknown);
            foreach (var commune in state.Dataset.Departements.CommunesOf(departement))
            {
                states[commune] = state.IsOverlap(commune) ? CommuneState.Overlap
                    : state.IsCovered(commune) ? CommuneState.Covered
                    : anyUnknown || !state.UncertainOf(commune).IsEmpty ? CommuneState.Possible
                    : CommuneState.Uncovered;
            }
        }

        return new CommuneStates(states);
    }
}
