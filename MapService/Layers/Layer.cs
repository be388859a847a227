namespace MapService.Layers;

/// <summary>The layers to draw and to download.</summary>
public enum Layer
{
    /// <summary>Every commune.</summary>
    Communes,

    /// <summary>Every EPCI, with its communes in the dataset.</summary>
    Epci,

    /// <summary>Every département.</summary>
    Departements,

    /// <summary>The CPTS in force at a date.</summary>
    Cpts,

    /// <summary>The CLS in force at a date.</summary>
    Cls,

    /// <summary>Connected zones of communes that no territory of a kind covers at a date.</summary>
    Gaps,

    /// <summary>Communes that two or more territories of a kind cover at a date.</summary>
    Overlaps,
}

/// <summary>Names of layers, and what they depend on.</summary>
public static class LayerNames
{
    /// <summary>What a layer's name looks like, for messages.</summary>
    public const string Expected = "communes, epci, departements, cpts, cls, gaps or overlaps";

    /// <summary>Every layer.</summary>
    public static IReadOnlyList<Layer> All { get; } = Enum.GetValues<Layer>();

    /// <summary>The name in addresses and in vector tiles.</summary>
    public static string Name(this Layer layer) => layer switch
    {
        Layer.Communes => "communes",
        Layer.Epci => "epci",
        Layer.Departements => "departements",
        Layer.Cpts => "cpts",
        Layer.Cls => "cls",
        Layer.Gaps => "gaps",
        Layer.Overlaps => "overlaps",
        _ => throw new ArgumentOutOfRangeException(nameof(layer), layer, null),
    };

    /// <summary>True when the layer depends on the date.</summary>
    public static bool DependsOnDate(this Layer layer) => layer >= Layer.Cpts;

    /// <summary>True when the layer depends on the kind.</summary>
    public static bool DependsOnKind(this Layer layer) => layer >= Layer.Gaps;

    /// <summary>Reads a layer's name, exactly as <see cref="Name"/> writes it.</summary>
    public static bool TryParse(string? text, out Layer layer)
    {
        foreach (var candidate in All)
        {
            if (candidate.Name() == text)
            {
                layer = candidate;
                return true;
            }
        }

        layer = default;
        return false;
    }
}
