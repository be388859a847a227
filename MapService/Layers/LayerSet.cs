using System.Numerics;

namespace MapService.Layers;

/// <summary>
/// The layers of a vector tile: one or several of the seven, each once. Names may be in any order. Tiles and <see cref="ToString"/> have
/// the order of <see cref="Layer"/>.
/// </summary>
public readonly record struct LayerSet
{
    /// <summary>What a set looks like, for messages.</summary>
    public const string Expected = "one or several of " + LayerNames.Expected + ", joined by commas, each at most once";

    private static readonly Layer[] All = Enum.GetValues<Layer>();
    private static readonly string[] Names = [
        .. Enumerable.Range(0, 1 << All.Length).Select(bits => string.Join(',', LayersIn(bits).Select(layer => layer.Name())))
    ];

    private static readonly int Dated = All.Where(layer => layer.DependsOnDate()).Sum(layer => 1 << (int)layer);
    private static readonly int OfKind = All.Where(layer => layer.DependsOnKind()).Sum(layer => 1 << (int)layer);

    private readonly int bits;

    private LayerSet(int bits) => this.bits = bits;

    /// <summary>The layers, in their order.</summary>
    public IReadOnlyList<Layer> Layers => [.. LayersIn(bits)];

    /// <summary>True when one of them depends on the date.</summary>
    public bool DependsOnDate => (bits & Dated) != 0;

    /// <summary>True when one of them depends on the kind.</summary>
    public bool DependsOnKind => (bits & OfKind) != 0;

    /// <summary>True for a set of one layer.</summary>
    public bool IsSingle => BitOperations.IsPow2(bits);

    /// <summary>A set of one layer.</summary>
    public static LayerSet Of(Layer layer) => new(1 << (int)layer);

    /// <summary>Reads names joined by commas, in any order: "communes,cpts". A repeated layer is a fault.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out LayerSet set)
    {
        var found = 0;
        foreach (var part in text.Split(','))
        {
            var bit = BitOf(text[part]);
            if (bit == 0 || (found & bit) != 0)
            {
                set = default;
                return false;
            }

            found |= bit;
        }

        set = new LayerSet(found);
        return true;
    }

    /// <summary>Whether a layer is in the set.</summary>
    public bool Has(Layer layer) => (bits & (1 << (int)layer)) != 0;

    /// <summary>Their names in their order, joined by commas.</summary>
    public override string ToString() => Names[bits];

    private static int BitOf(ReadOnlySpan<char> name)
    {
        foreach (var layer in All)
        {
            if (name.SequenceEqual(layer.Name()))
            {
                return 1 << (int)layer;
            }
        }

        return 0;
    }

    private static IEnumerable<Layer> LayersIn(int bits) => All.Where(layer => (bits & (1 << (int)layer)) != 0);
}
