using MapService.Formats.GeoJson;
using MapService.Import.Sources;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using MapService.Topology.Defects;

namespace MapService.Import.Request;

/// <summary>What to import, and what to keep of the dataset that is there.</summary>
public sealed record ImportRequest
{
    /// <summary>The dataset in use. It gives everything that the request has no source for.</summary>
    public required DatasetRecords Base { get; init; }

    /// <summary>GeoJSON with a polygon a commune, plain or gzip: path or http(s) URL. Null keeps the base's polygons.</summary>
    public string? Polygons { get; init; }

    /// <summary>Folder with the etalab JSON files, folder with CSV files, or CSV file. Null keeps the base's communes.</summary>
    public string? Attributes { get; init; }

    /// <summary>Territory file or folder of them. Null keeps the base's territories.</summary>
    public string? Territories { get; init; }

    /// <summary>What the polygons' coordinates are, when their file does not say or says it wrongly; null to believe the file.</summary>
    public CoordinateReference? Crs { get; init; }

    /// <summary>COG years of the sources named above.</summary>
    public InputVintages Vintages { get; init; } = new();

    /// <summary>Where the polygons come from, with the licence; null to name the file.</summary>
    public string? BoundarySource { get; init; }

    /// <summary>True when the polygons only resemble the communes.</summary>
    public bool SchematicBoundaries { get; init; }

    /// <summary>Reference year of the municipal populations; null for what their source says.</summary>
    public int? PopulationMunicipaleYear { get; init; }

    /// <summary>Reference year of the total populations; null for what their source says.</summary>
    public int? PopulationTotaleYear { get; init; }

    /// <summary>Where the attributes come from, with the licence; null for what their source says, or its name.</summary>
    public string? AttributeSource { get; init; }

    /// <summary>The départements to take of the attributes; null for all of them. Polygons of others are left out.</summary>
    public IReadOnlyCollection<DepartementCode>? Departements { get; init; }

    /// <summary>Gaps at most this wide are defects.</summary>
    public double SliverWidthMetres { get; init; } = DefectFinder.DefaultSliverWidthMetres;

    /// <summary>Mend what polygons do not fit by, where it is at most this wide; null to take them as they are.</summary>
    public double? SnapWidthMetres { get; init; }

    /// <summary>How much to read.</summary>
    public ImportLimits Limits { get; init; } = ImportLimits.Default;
}
