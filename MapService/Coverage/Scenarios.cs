namespace MapService.Coverage;

/// <summary>Works out "what if".</summary>
public static class Scenarios
{
    /// <summary>The outcome of a scenario, or every fault of the request at once.</summary>
    public static ScenarioResult Evaluate(Dataset dataset, ScenarioRequest request) => throw new NotImplementedException();
}
