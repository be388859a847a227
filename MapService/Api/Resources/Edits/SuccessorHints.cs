using MapService.Coverage.Snapshot;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Compositions;

namespace MapService.Api.Resources.Edits;

/// <summary>
/// Names the commune of today for a former commune in a record. An import follows it by itself, because its files may be of any year. An
/// editor has to choose, because he reads the record as it will be stored.
/// </summary>
internal static class SuccessorHints
{
    private const string UnknownCommune = "unknown-commune";

    /// <summary>The problems, with a sentence more where a commune is unknown that the lists of former communes have.</summary>
    /// <param name="problems">Of the checks.</param>
    /// <param name="dataset">Has the communes of today, and the lists.</param>
    public static IEnumerable<InputProblem> AddTo(IEnumerable<InputProblem> problems, Dataset dataset) => problems.Select(
        problem => problem.Code == UnknownCommune && CommuneCode.TryParse(problem.Value, out var code)
            ? problem with { Message = $"{problem.Message}{HintOf(dataset.History.Of(code), dataset)}" }
            : problem);

    private static string HintOf(Succession succession, Dataset dataset)
    {
        var successors = string.Join(", ", succession.Successors.Select(
            code => dataset.NumberOf(code) is { } number ? $"{code} {dataset.Communes[number].Nom}" : code.Value));
        return succession.Kind switch
        {
            SuccessionKind.Merged => $" It is in {successors} now: name that commune.",
            SuccessionKind.Split => $" Several communes have a claim to it ({successors}): name those that are meant.",
            SuccessionKind.Outside => $" It went into {successors}, which the dataset has not.",
            _ => "",
        };
    }
}
