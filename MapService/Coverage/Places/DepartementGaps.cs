using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Records;
using MapService.Topology.Outlines;

namespace MapService.Coverage.Places;

/// <summary>A territory beside a gap zone.</summary>
/// <param name="Territory">A counted territory with a commune that shares a border with the zone, in the same département or
/// another.</param>
/// <param name="SharedBorderMetres">Length of the border between its communes and the zone, on the ellipsoid.</param>
public sealed record GapNeighbour(Territory Territory, double SharedBorderMetres);

/// <summary>A gap zone: uncovered communes of a département that are connected by shared borders.</summary>
/// <param name="Zone">1, 2, 3 ... in its département, in the order of the smallest commune code of each zone.</param>
/// <param name="Departement">The département that all its communes are in.</param>
/// <param name="CommuneNumbers">Its communes, sorted.</param>
/// <param name="Measures">Its size.</param>
/// <param name="Neighbours">Territories beside it, longest shared border first; equal ones by id.</param>
public sealed record GapZone(
    int Zone,
    Departement Departement,
    int[] CommuneNumbers,
    Measures Measures,
    IReadOnlyList<GapNeighbour> Neighbours)
{
    /// <summary>The merged outline; no polygon when none of its communes has one.</summary>
    public Outline OutlineIn(Dataset dataset) => Merge.Of(dataset.Topology, CommuneNumbers);
}

/// <summary>The gaps of a département at a date.</summary>
/// <param name="Departement">The département.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day.</param>
/// <param name="Zones">In the order of their numbers.</param>
/// <param name="Caveats">Caveats: the true gaps may be smaller or others.</param>
public sealed record DepartementGaps(
    Departement Departement,
    TerritoryKind Kind,
    DateOnly Date,
    IReadOnlyList<GapZone> Zones,
    IReadOnlyList<Caveat> Caveats);
