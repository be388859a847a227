using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Geometry;
using MapService.Territories.Records;

namespace MapService.Documents;

/// <summary>The parts that several documents share, from what <c>Coverage</c> gives. It works nothing out.</summary>
internal static class Shape
{
    public static ShareDocument Of(Share share) => new(share.Covered, share.Total, share.Percent);

    public static SurfaceShareDocument Of(SurfaceShare share) =>
        new(share.CoveredHectares, share.TotalHectares, share.Percent, "ha", share.Schematic);

    public static FiguresDocument Of(CoverageFigures figures) => new(Of(figures.Communes), Of(figures.Population), Of(figures.Surface));

    public static CaveatDocument Of(Caveat caveat) =>
        new(caveat.Code, caveat.Message, [
            .. caveat.Territories.Select(t => t.Value)
        ], caveat.Communes, Of(caveat.Range), CaveatShape.Of(caveat.Facts));

    public static RangeDocument? Of(CoverageRange? range) => range is null ? null : new(Of(range.Lowest), Of(range.Highest));

    public static IReadOnlyList<CaveatDocument> Of(IReadOnlyList<Caveat> caveats) => [.. caveats.Select(Of)];

    public static DepartementName Of(Departement departement) => new(departement.Code.Value, departement.Nom, departement.Region);

    public static RegionName OfRegion(string code) => new(code, FrenchRegions.NameOf(code));

    /// <summary>West, south, east, north in degrees.</summary>
    public static IReadOnlyList<double>? OfBox(GridBox? box) => box is not { } known
        ? null
        : [
            new GridPoint(known.MinX, known.MinY).Longitude, new GridPoint(known.MinX, known.MinY).Latitude,
            new GridPoint(known.MaxX, known.MaxY).Longitude, new GridPoint(known.MaxX, known.MaxY).Latitude,
        ];

    public static TerritoryName Of(Territory territory) => new(territory.Id.Value, territory.Nom);

    public static IReadOnlyList<TerritoryName> Of(IReadOnlyList<Territory> territories) => [.. territories.Select(Of)];

    public static CommuneName Of(Commune commune) => new(commune.Code.Value, commune.Nom);

    public static ProvenanceDocument ProvenanceOf(Dataset dataset)
    {
        var provenance = dataset.Records.Provenance;
        return new ProvenanceDocument(
            dataset.Version,
            provenance.CogYear,
            provenance.PopulationMunicipaleYear,
            provenance.PopulationTotaleYear,
            provenance.AttributeSource,
            provenance.BoundarySource,
            provenance.BoundaryYear,
            provenance.SchematicBoundaries,
            [.. dataset.Records.Sources.Select(s => new SourceItem(s.Id, s.Title, s.Publisher, s.Date.ToString()))]);
    }
}
