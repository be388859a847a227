namespace MapService.Storage.Contract;

/// <summary>What a key may do.</summary>
[Flags]
public enum ApiScopes
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Changing territories.</summary>
    Edit = 1,

    /// <summary>Importing datasets.</summary>
    Import = 2,
}

/// <summary>An API key as it is kept: its secret only as a hash.</summary>
/// <param name="Id">Public part, unique.</param>
/// <param name="Name">Whose; the name in the history.</param>
/// <param name="SecretHash">SHA-256 of the secret, which is random and long: sixty-four hexadecimal digits.</param>
/// <param name="Scopes">What it may do.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Revoked">When it was revoked; null while it is valid.</param>
public sealed record ApiKey(string Id, string Name, string SecretHash, ApiScopes Scopes, DateTimeOffset Created, DateTimeOffset? Revoked);
