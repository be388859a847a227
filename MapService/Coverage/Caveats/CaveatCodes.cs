namespace MapService.Coverage.Caveats;

/// <summary>The codes of caveats. Explanations of an audit with the same meaning have the same codes.</summary>
public static class CaveatCodes
{
    /// <summary>The communes of some territories that are or may be in force are not known. The true coverage may be higher.</summary>
    public const string UnknownComposition = "unknown-composition";

    /// <summary>
    /// No source states the number of territories of a département, or more are declared than known. The true coverage may be higher.
    /// </summary>
    public const string UnlistedTerritories = "unlisted-territories";

    /// <summary>The date is later than every source about the département. Later changes are not known.</summary>
    public const string AfterLastSource = "after-last-source";

    /// <summary>Some counted territories have an inferred composition that no source confirms.</summary>
    public const string InferredComposition = "inferred-composition";

    /// <summary>Polygons only resemble the communes, so areas and border lengths are schematic.</summary>
    public const string SchematicGeometry = "schematic-geometry";

    /// <summary>The polygons have another year than the codes. They were converted with the official lists of former communes.</summary>
    public const string VintageHarmonised = "vintage-harmonised";

    /// <summary>The year of the polygons is not known.</summary>
    public const string UnknownBoundaryYear = "unknown-boundary-year";

    /// <summary>Some territories may be in force, but their dates are not exact. They are not counted.</summary>
    public const string ImpreciseDate = "imprecise-date";

    /// <summary>The population of some communes is not known.</summary>
    public const string MissingPopulation = "missing-population";

    /// <summary>The year of the populations is not known.</summary>
    public const string UnknownPopulationYear = "unknown-population-year";

    /// <summary>The populations are those of communes of another year than the codes, or of an unknown year.</summary>
    public const string PopulationVintage = "population-vintage";

    /// <summary>Some communes have no polygon.</summary>
    public const string MissingGeometry = "missing-geometry";

    /// <summary>The import left out polygons without a certain commune. Their area is missing in all surfaces.</summary>
    public const string LeftOutPolygons = "left-out-polygons";
}
