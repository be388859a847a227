namespace MapService.Import.Request;

/// <summary>
/// The COG years that the user gives for the inputs of an import. Null where none is given: the year is then found as far as possible.
/// </summary>
public sealed record InputVintages
{
    /// <summary>Of the polygons' codes.</summary>
    public int? Polygons { get; init; }

    /// <summary>Of the attributes' codes: the dataset's year, which everything else is brought to.</summary>
    public int? Attributes { get; init; }

    /// <summary>Of the communes that the populations were counted for.</summary>
    public int? Populations { get; init; }

    /// <summary>Of the codes in compositions.</summary>
    public int? Compositions { get; init; }
}
