using System.Globalization;
using MapService.Files;
using MapService.Territories.Checks;

namespace MapService.Storage.Contract;

/// <summary>One step of a store's schema.</summary>
/// <param name="Number">From 1, without a gap.</param>
/// <param name="Sql">What it does.</param>
internal sealed record Migration(int Number, string Sql);

/// <summary>The numbered SQL files of a store: resources of the program named "…/0001-what-it-does.sql".</summary>
internal static class Migrations
{
    /// <summary>The steps below a folder of resources, in their order.</summary>
    /// <exception cref="InvalidOperationException">A number is missing or comes twice: the program is built wrongly.</exception>
    public static IReadOnlyList<Migration> Of(string folder)
    {
        var steps = ProgramText.NamesBelow(folder)
            .Select(name => new Migration(
                int.Parse(Path.GetFileName(name).AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), ProgramText.Of(name)))
            .ToArray();
        return steps.Select(step => step.Number).SequenceEqual(Enumerable.Range(1, steps.Length))
            ? steps
            : throw new InvalidOperationException($"The migrations of {folder} are not numbered from 1 on.");
    }

    /// <summary>What is said of a store whose schema a newer program has made.</summary>
    public static RefusedInputException Newer(string place, int found, int known) => new([new InputProblem(
        ProblemSeverity.Refused,
        "newer-schema",
        place,
        null,
        found.ToString(CultureInfo.InvariantCulture),
        string.Create(
            CultureInfo.InvariantCulture,
            $"The store has version {found} of the schema; this program knows versions up to {known}. Use the newer program, or go back to "
            + $"a backup."))]);
}
