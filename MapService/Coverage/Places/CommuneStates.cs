using MapService.Coverage.Caveats;
using MapService.Coverage.Snapshot;

namespace MapService.Coverage.Places;

/// <summary>How a commune stands to the territories of a kind at a date.</summary>
public enum CommuneState
{
    /// <summary>No known territory has it, nor may have it.</summary>
    Uncovered,

    /// <summary>Not counted, but a territory may have it: its dates are not exact, or its composition is not known.</summary>
    Possible,

    /// <summary>In exactly one counted territory.</summary>
    Covered,

    /// <summary>In two or more counted territories.</summary>
    Overlap,
}

/// <summary>
/// The state of every commune: what a map is coloured by.
/// Guarantees: covered and overlap together are what coverage counts as covered; an uncovered commune is possible exactly where a
/// territory that may be in force may have it, or where its département has the caveat <see cref="CaveatCodes.UnknownComposition"/>.
/// Does not detect: territories that the dataset does not have.
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
