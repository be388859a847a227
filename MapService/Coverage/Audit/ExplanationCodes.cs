using MapService.Coverage.Caveats;

namespace MapService.Coverage.Audit;

/// <summary>Codes of explanations.</summary>
public static class ExplanationCodes
{
    /// <summary>The composition, or a line of it, is inferred, and no source confirms it.</summary>
    public const string InferredComposition = CaveatCodes.InferredComposition;

    /// <summary>The composition is not known: there is nothing to compare.</summary>
    public const string UnknownComposition = CaveatCodes.UnknownComposition;

    /// <summary>Territories that may be in force at the date.</summary>
    public const string ImpreciseDate = CaveatCodes.ImpreciseDate;

    /// <summary>A commune of the composition has no known population.</summary>
    public const string MissingPopulation = CaveatCodes.MissingPopulation;

    /// <summary>The declaration names a population year that is none of the dataset's.</summary>
    public const string OtherPopulationYear = "other-population-year";

    /// <summary>The declaration names no population year.</summary>
    public const string PopulationYearNotStated = "population-year-not-stated";

    /// <summary>"près de", "plus de": the declaration is a rounded number.</summary>
    public const string RoundedDeclaration = "rounded-declaration";

    /// <summary>The declaration is older or younger than the dataset's list of communes and EPCI members.</summary>
    public const string OtherVintage = "other-vintage";

    /// <summary>The territory is also declared in départements that the dataset does not have.</summary>
    public const string OutsideDataset = "outside-dataset";

    /// <summary>More territories are declared than the dataset knows.</summary>
    public const string TerritoriesNotListed = "territories-not-listed";

    /// <summary>Only one of the municipal and the total population agrees with the declaration.</summary>
    public const string PopulationKind = "population-kind";

    /// <summary>Nothing that is known can account for the difference.</summary>
    public const string Unexplained = "unexplained";
}
