using MapService.Api.Http.Problems;
using MapService.Coverage.Snapshot;
using MapService.Layers;
using MapService.Territories.Codes;

namespace MapService.Api.Http.Requests;

/// <summary>
/// Finds what an address names, exactly as it is written. A code in the path that the dataset does not have is 404, one in a parameter is
/// 400.
/// </summary>
internal static class Find
{
    public static DepartementCode Departement(Dataset dataset, string code) =>
        DepartementCode.TryParse(code, out var parsed) && dataset.CommunesOf(parsed) is not null
            ? parsed
            : throw RefusedRequestException.Unknown("département", code, DepartementCode.Expected);

    /// <summary>The number of the département that a parameter names.</summary>
    public static int ChosenDepartement(Dataset dataset, DepartementCode code) =>
        dataset.CommunesOf(code) is not null
            ? NumberOf(dataset, code)
            : throw RefusedRequestException.UnknownParameter(
                "département", QueryParameter.Departement.Name, code.Value, "a département of the dataset; /departements lists them");

    /// <summary>The départements of the region that a parameter names, sorted numbers.</summary>
    public static int[] ChosenRegion(Dataset dataset, string code) => dataset.Departements.OfRegion(code) is { Length: > 0 } departements
        ? departements
        : throw RefusedRequestException.UnknownParameter(
            "region", QueryParameter.Region.Name, code, "a region of the dataset; /regions lists them");

    /// <summary>The number of a département that was found.</summary>
    public static int NumberOf(Dataset dataset, DepartementCode found) =>
        dataset.Departements.NumberOf(found) ?? throw new InvalidOperationException("A code that the dataset has was not found in it.");

    /// <summary>The départements of a region, sorted numbers.</summary>
    public static int[] Region(Dataset dataset, string code) => dataset.Departements.OfRegion(code) is { Length: > 0 } departements
        ? departements
        : throw RefusedRequestException.Unknown("region", code, "the code of a region such as 27");

    public static int Commune(Dataset dataset, string code) =>
        CommuneCode.TryParse(code, out var parsed) && dataset.NumberOf(parsed) is { } number
            ? number
            : throw RefusedRequestException.Unknown("commune", code, CommuneCode.Expected);

    public static int Territory(Dataset dataset, string id) =>
        TerritoryId.TryParse(id, out var parsed) && dataset.NumberOf(parsed) is { } number
            ? number
            : throw RefusedRequestException.Unknown("territory", id, TerritoryId.Expected);

    public static Layer Layer(string name) =>
        LayerNames.TryParse(name, out var layer)
            ? layer
            : throw RefusedRequestException.Unknown("layer", name, LayerNames.Expected);

    public static LayerSet Layers(string names) =>
        LayerSet.TryParse(names, out var layers)
            ? layers
            : throw RefusedRequestException.Unknown("layer", names, LayerSet.Expected);

    /// <summary>What is certainly there: the code was found before.</summary>
    public static T Certain<T>(T? found) where T : class =>
        found ?? throw new InvalidOperationException("A code that the dataset has was not found in it.");
}
