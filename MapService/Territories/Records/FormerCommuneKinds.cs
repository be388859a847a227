using System.Diagnostics.CodeAnalysis;

namespace MapService.Territories.Records;

/// <summary>The words for kinds of former communes. The official lists use them too, if they have one.</summary>
public static class FormerCommuneKinds
{
    /// <summary>What a kind looks like, for messages.</summary>
    public const string Expected = "commune-deleguee, commune-associee or ancien-code";

    /// <summary>The word.</summary>
    public static string Word(this FormerCommuneKind kind) => kind switch
    {
        FormerCommuneKind.Deleguee => "commune-deleguee",
        FormerCommuneKind.Associee => "commune-associee",
        FormerCommuneKind.AncienCode => "ancien-code",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Reads a word exactly.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out FormerCommuneKind kind)
    {
        foreach (var candidate in Enum.GetValues<FormerCommuneKind>())
        {
            if (candidate.Word() == text)
            {
                kind = candidate;
                return true;
            }
        }

        kind = default;
        return false;
    }
}
