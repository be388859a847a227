using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace MapService.Storage.Contract;

/// <summary>
/// An API key as its owner has it: <c>maps_ID_SECRET</c>. The secret is 256 random bits, so its SHA-256 can be kept: a slow hash protects
/// passwords that people choose, and nobody can try 2^256 secrets, however fast the hash is.
/// </summary>
/// <param name="Id">Public part: ten letters and digits.</param>
/// <param name="Secret">Forty-three characters of base64url.</param>
public sealed record ApiKeyText(string Id, string Secret)
{
    private const string Start = "maps_";
    private const int IdBytes = 5;
    private const int SecretBytes = 32;

    /// <summary>SHA-256 of the secret: sixty-four hexadecimal digits.</summary>
    public string SecretHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Secret)));

    /// <summary>A new key of random parts.</summary>
    public static ApiKeyText Make() =>
        new(RandomNumberGenerator.GetHexString(
            2 * IdBytes, lowercase: true), Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Reads a key; false for any other text.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ApiKeyText? key)
    {
        key = null;
        if (text is null
            || !text.StartsWith(Start, StringComparison.Ordinal)
            || text.IndexOf('_', Start.Length) != Start.Length + (2 * IdBytes))
        {
            return false;
        }

        var secret = text[(Start.Length + (2 * IdBytes) + 1)..];
        if (secret.Length != Base64Url.GetEncodedLength(SecretBytes) || !Base64Url.IsValid(secret))
        {
            return false;
        }

        key = new ApiKeyText(text.Substring(Start.Length, 2 * IdBytes), secret);
        return true;
    }

    /// <summary>The key for its owner. Never logged, and never kept.</summary>
    public string ToHeader() => $"{Start}{Id}_{Secret}";

    /// <summary>Without the secret, so that no message has it by mistake.</summary>
    public override string ToString() => $"{Start}{Id}_…";
}
