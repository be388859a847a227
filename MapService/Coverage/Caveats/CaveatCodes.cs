namespace MapService.Coverage.Caveats;

/// <summary>The codes of caveats and of the explanations of an audit that mean the same.</summary>
public static class CaveatCodes
{
    /// <summary>Territories in force, or perhaps in force, whose communes are not known: the true coverage may be higher.</summary>
    public const string UnknownComposition = "unknown-composition";

    /// <summary>No source says how many territories a département has, or more are declared than known: the true coverage may be higher.</summary>
    public const string UnlistedTerritories = "unlisted-territories";

    /// <summary>The date is later than every source on the département: what changed since is not known.</summary>
    public const string AfterLastSource = "after-last-source";

    /// <summary>Counted territories whose composition was worked out and is confirmed by no source.</summary>
    public const string InferredComposition = "inferred-composition";

    /// <summary>Polygons only resemble the communes: surfaces and border lengths do too.</summary>
    public const string SchematicGeometry = "schematic-geometry";

    /// <summary>Polygons of another year than the codes, brought to it by the official lists of former communes.</summary>
    public const string VintageHarmonised = "vintage-harmonised";

    /// <summary>Polygons of which the year is not known.</summary>
    public const string UnknownBoundaryYear = "unknown-boundary-year";

    /// <summary>Territories that may be in force, but whose dates are not exact enough to tell; they are not counted.</summary>
    public const string ImpreciseDate = "imprecise-date";

    /// <summary>Communes without a known population.</summary>
    public const string MissingPopulation = "missing-population";

    /// <summary>Populations of which the year is not known.</summary>
    public const string UnknownPopulationYear = "unknown-population-year";

    /// <summary>Populations counted for the communes of another year than the codes', or of an unknown one.</summary>
    public const string PopulationVintage = "population-vintage";

    /// <summary>Communes without a polygon.</summary>
    public const string MissingGeometry = "missing-geometry";

    /// <summary>Polygons that no commune has for certain, and that the import left out: their ground is in no surface.</summary>
    public const string LeftOutPolygons = "left-out-polygons";
}
