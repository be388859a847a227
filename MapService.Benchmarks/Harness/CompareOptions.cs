using System.Globalization;

namespace MapService.Benchmarks.Harness;

/// <summary>What <c>compare</c> is asked for.</summary>
/// <param name="Dataset">"bfc" or "france".</param>
/// <param name="Only">The groups to run, in any order; empty for all.</param>
/// <param name="Rounds">How often each way is measured.</param>
internal sealed record CompareOptions(string Dataset, IReadOnlyList<string> Only, int Rounds)
{
    /// <summary>How often each way is measured when nothing else is said, which is what published figures need at least.</summary>
    public const int DefaultRounds = 5;

    private const int MostRounds = 99;

    /// <summary>Reads the words after <c>compare</c>.</summary>
    /// <param name="words">A dataset (bfc where there is none), <c>--only GROUP[,GROUP]</c>, <c>--rounds N</c>, in any order.</param>
    /// <param name="groups">The groups that there are.</param>
    /// <returns>The options, or what is wrong with the words.</returns>
    public static (CompareOptions? Options, string? Fault) Parse(IReadOnlyList<string> words, IReadOnlyCollection<string> groups)
    {
        var options = new CompareOptions("bfc", [], DefaultRounds);
        for (var i = 0; i < words.Count; i++)
        {
            switch (words[i])
            {
                case "bfc" or "france":
                    options = options with { Dataset = words[i] };
                    break;
                case "--only" when i + 1 < words.Count:
                    var only = words[++i].Split(',');
                    if (only.FirstOrDefault(name => !groups.Contains(name)) is { } unknown)
                    {
                        return (null, $"There is no group '{unknown}'; there are {string.Join(", ", groups)}.");
                    }

                    options = options with { Only = only };
                    break;
                case "--rounds" when i + 1 < words.Count:
                    if (!int.TryParse(words[++i], NumberStyles.None, CultureInfo.InvariantCulture, out var rounds)
                        || rounds is < 1 or > MostRounds)
                    {
                        return (null, $"'{words[i]}' is not a number of rounds from 1 to {MostRounds}.");
                    }

                    options = options with { Rounds = rounds };
                    break;
                default:
                    return (null, $"'{words[i]}' is not understood.");
            }
        }

        return (options, null);
    }
}
