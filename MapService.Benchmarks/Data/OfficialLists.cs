using System.Text.Json;
using MapService.Benchmarks.Peers;
using MapService.Territories.Codes;

namespace MapService.Benchmarks.Data;

/// <summary>EPCI members and municipal populations from <c>@etalab/decoupage-administratif</c>, which the tests install.</summary>
internal sealed record OfficialLists(IReadOnlyDictionary<CommuneCode, EpciCode> EpciOf, IReadOnlyDictionary<CommuneCode, int> PopulationOf)
{
    /// <exception cref="PeerMissingException">The package is not installed.</exception>
    public static OfficialLists Read()
    {
        var folder = Path.Combine(Checkout.Folder, "MapService.Tests", "npm", "node_modules", "@etalab", "decoupage-administratif", "data");
        if (!Directory.Exists(folder))
        {
            throw new PeerMissingException("The official lists are not there: npm ci in MapService.Tests/npm.");
        }

        using var epcis = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "epci.json")));
        using var communes = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "communes.json")));
        var members = new Dictionary<CommuneCode, EpciCode>();
        foreach (var epci in epcis.RootElement.EnumerateArray())
        {
            foreach (var member in epci.GetProperty("membres").EnumerateArray())
            {
                members[CommuneCode.Parse(member.GetProperty("code").GetString()!)] = EpciCode.Parse(epci.GetProperty("code").GetString()!);
            }
        }

        var populations = communes.RootElement.EnumerateArray()
            .Where(commune => commune.GetProperty("type").GetString() == "commune-actuelle" && commune.TryGetProperty("population", out _))
            .ToDictionary(
                commune => CommuneCode.Parse(commune.GetProperty("code").GetString()!),
                commune => commune.GetProperty("population").GetInt32());
        return new OfficialLists(members, populations);
    }
}
