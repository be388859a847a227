namespace MapService.Storage.Contract;

/// <summary>What scopes are called on the command line, in lists and in challenges.</summary>
public static class ScopeNames
{
    private static readonly (string Name, ApiScopes Scope)[] All = [("edit", ApiScopes.Edit), ("import", ApiScopes.Import)];

    /// <summary>For messages.</summary>
    public const string Expected = "edit (change territories) or import (replace all of them, at /records)";

    /// <summary>The names of one or several scopes, with a space between.</summary>
    public static string Of(ApiScopes scopes) =>
        string.Join(' ', All.Where(named => scopes.HasFlag(named.Scope)).Select(named => named.Name));

    /// <summary>Reads the name of one scope.</summary>
    public static bool TryParse(string? text, out ApiScopes scope)
    {
        scope = All.FirstOrDefault(named => string.Equals(named.Name, text, StringComparison.Ordinal)).Scope;
        return scope != ApiScopes.None;
    }
}
