using MapService.Coverage.Scenarios;

namespace MapService.Api.Resources.Scenarios;

/// <summary>What a scenario does, as a body has it: "add", "remove", "create", "dissolve" or "merge".</summary>
internal static class ScenarioActions
{
    /// <summary>What an action looks like, for messages.</summary>
    public const string Expected = "add, remove, create, dissolve or merge";

    private static readonly Dictionary<string, ScenarioAction> ByWord = Enum.GetValues<ScenarioAction>()
        .ToDictionary(Word, StringComparer.Ordinal);

    /// <summary>The word of an action.</summary>
    public static string Word(ScenarioAction action) => action switch
    {
        ScenarioAction.Add => "add",
        ScenarioAction.Remove => "remove",
        ScenarioAction.Create => "create",
        ScenarioAction.Dissolve => "dissolve",
        ScenarioAction.Merge => "merge",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    /// <summary>Reads one of the words.</summary>
    public static bool TryParse(string text, out ScenarioAction action) => ByWord.TryGetValue(text, out action);
}
