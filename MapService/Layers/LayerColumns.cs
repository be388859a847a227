namespace MapService.Layers;

/// <summary>The properties of each layer.</summary>
public static class LayerColumns
{
    /// <summary>A commune is about four kilometres wide: about two pixels at zoom 5, in a tile of 512 pixels.</summary>
    private const int CommuneDetailsFromZoom = 6;

    private static readonly PropertyColumn Code = new("code", PropertyType.Text, "INSEE code; SIREN for an EPCI");
    private static readonly PropertyColumn Nom = new("nom", PropertyType.Text, "Official name");
    private static readonly PropertyColumn Departement = new("codeDepartement", PropertyType.Text, "Code of the département");
    private static readonly PropertyColumn Kind = new("kind", PropertyType.Text, "CPTS or CLS");
    private static readonly PropertyColumn Communes = new("communes", PropertyType.Integer, "Number of communes");
    private static readonly PropertyColumn Population = new("population", PropertyType.Integer, "Municipal population");
    private static readonly PropertyColumn Surface = new("surface", PropertyType.Decimal, "Surface in hectares");
    private static readonly PropertyColumn Schematic = new(
        "schematic", PropertyType.Flag, "True when boundaries and surface only resemble the real ones");

    private static readonly PropertyColumn[] Territory =
    [
        new("id", PropertyType.Text, "Id of the territory"),
        Nom,
        Kind,
        new("basis", PropertyType.Text, "How the composition is known: stated, inferred or unknown"),
        Communes,
        Population,
        Surface,
        Schematic,
        new("certainFrom", PropertyType.Day, "First day on which it is certainly in force"),
        new("certainUntil", PropertyType.Day, "Last day on which it is certainly in force, where an end is known"),

        // Never a plain day: a program that guesses types would take the column for dates in one file and for text in the next.
        new("from", PropertyType.Text, "Words of the source for the first day where they are not a plain day, such as 2021-11"),
        new("until", PropertyType.Text, "Words of the source for the last day where they are not a plain day"),
    ];

    /// <summary>The properties that every feature of a layer has, in their order.</summary>
    public static IReadOnlyList<PropertyColumn> Of(Layer layer) => layer switch
    {
        Layer.Communes =>
        [
            Code, Nom with { FromZoom = CommuneDetailsFromZoom }, Departement, new("codeEpci", PropertyType.Text, "SIREN of its EPCI"),
            Population, Surface with { FromZoom = CommuneDetailsFromZoom }, Schematic,
        ],
        Layer.Epci => [Code, Nom, new("type", PropertyType.Text, "CC, CA, CU, METRO or MET69"), Communes, Population, Surface, Schematic],
        Layer.Departements => [Code, Nom, Communes, Population, Surface, Schematic],
        Layer.Cpts or Layer.Cls => Territory,
        Layer.Gaps => [
            new("zone", PropertyType.Integer, "Number of the gap zone within its département"),
            Departement,
            Communes,
            Population,
            Surface,
            Schematic,
            Kind
        ],
        Layer.Overlaps => [
            Code,
            Nom,
            Departement,
            new("territories", PropertyType.Text, "Ids of the territories, joined by commas"),
            Population,
            Surface,
            Schematic,
            Kind
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, null),
    };

    /// <summary>What a layer shows, in a sentence.</summary>
    public static string DescriptionOf(Layer layer) => layer switch
    {
        Layer.Communes => "Communes",
        Layer.Epci => "Intercommunal bodies (EPCI), as far as their communes are in the dataset",
        Layer.Departements => "Départements",
        Layer.Cpts => "CPTS in force at a date",
        Layer.Cls => "CLS in force at a date",
        Layer.Gaps => "Zones of communes that no territory of a kind covers at a date",
        Layer.Overlaps => "Communes that two or more territories of a kind cover at a date",
        _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, null),
    };
}
