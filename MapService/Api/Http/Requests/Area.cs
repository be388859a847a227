using MapService.Api.Http.Problems;
using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;

namespace MapService.Api.Http.Requests;

/// <summary>The part of the dataset that a request asks about: a département, a region, or all of it where both are null.</summary>
/// <param name="Departement">A code that the dataset need not have.</param>
/// <param name="Region">A code that the dataset need not have.</param>
internal sealed record Area(DepartementCode? Departement, string? Region) : IParameters<Area>
{
    /// <summary>True for the whole dataset.</summary>
    public bool IsAll => Departement is null && Region is null;

    /// <summary>As part of an address: "departement=89", "region=27", or nothing.</summary>
    public string Query => Departement is { } departement ? $"departement={departement}" : Region is { } region ? $"region={region}" : "";

    /// <inheritdoc/>
    public static Area Of(MapRequest request) =>
        new(request.Parameters.Find(QueryParameter.Departement), request.Parameters.FindText(QueryParameter.Region));

    /// <summary>Its départements, sorted numbers.</summary>
    /// <exception cref="RefusedRequestException">400: the dataset does not have the code.</exception>
    public int[] NumbersIn(Dataset dataset) => (Departement, Region) switch
    {
        ({ } only, _) => [Find.ChosenDepartement(dataset, only)],
        (_, { } region) => Find.ChosenRegion(dataset, region),
        _ => [.. Enumerable.Range(0, dataset.Departements.Count)],
    };
}
