using System.Security.Cryptography;
using System.Text;
using MapService.Formats.Records;
using MapService.Territories.Records;
using MapService.Territories.Version;

namespace MapService.Api.Resources.Edits;

/// <summary>
/// What the entity tags begin with that an edit can name, up to a hyphen: half of the version of what they are about, whatever its form,
/// date and coding. An edit of another territory makes no tag of a territory stale.
/// </summary>
internal static class TerritoryTag
{
    private const int Digits = 32;

    /// <summary>Of a territory and its record.</summary>
    public static string StartOf(Territory territory) => DatasetVersion.OfTerritory(territory)[..Digits];

    /// <summary>Of the records of all territories, with declared coverages and sources.</summary>
    public static string StartOf(DatasetRecords records)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in records.Territories.Select(DatasetVersion.OfTerritory)
            .Concat(records.DeclaredCoverages.Select(TerritoryJson.Of))
            .Concat(records.Sources.Select(TerritoryJson.Of)))
        {
            // A line each: documents have no line ends.
            hash.AppendData(Encoding.UTF8.GetBytes(part + "\n"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits];
    }

    /// <summary>A tag that edits can name, from its beginning.</summary>
    public static string Of(string start) => $"\"{start}\"";
}
