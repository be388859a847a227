using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Records;
using MapService.Topology.Outlines;

namespace MapService.Coverage.Places;

/// <summary>A territory beside a gap zone.</summary>
/// <param name="Territory">A counted territory with a commune that shares a border with the zone, in the same département or another.</param>
/// <param name="SharedBorderMetres">How long the border between its communes and the zone is, on the ellipsoid.</param>
public sealed record GapNeighbour(Territory Territory, double SharedBorderMetres);

/// <summary>Uncovered communes of one département that hang together by shared borders.</summary>
/// <param name="Zone">1, 2, 3 ... within its département, in the order of each zone's smallest commune code.</param>
/// <param name="Departement">The département that all its communes are in.</param>
/// <param name="CommuneNumbers">Its communes, sorted.</param>
/// <param name="Measures">How big it is.</param>
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
/// <param name="Departement">Which.</param>
/// <param name="Kind">CPTS or CLS.</param>
/// <param name="Date">The day.</param>
/// <param name="Zones">In the order of their numbers.</param>
/// <param name="Caveats">What could make them smaller or other than they seem.</param>
public sealed record DepartementGaps(
    Departement Departement,
    TerritoryKind Kind,
    DateOnly Date,
    IReadOnlyList<GapZone> Zones,
    IReadOnlyList<Caveat> Caveats);
