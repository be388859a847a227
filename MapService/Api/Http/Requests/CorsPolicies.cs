namespace MapService.Api.Http.Requests;

/// <summary>Names of the CORS policies that an endpoint can ask for in place of the default one.</summary>
internal static class CorsPolicies
{
    /// <summary>Of the address that takes a scenario as its body.</summary>
    public const string Scenarios = "scenarios";
}
