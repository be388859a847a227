using MapService.Coverage.Caveats;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;

namespace MapService.Documents;

/// <summary>Columns that several tables share.</summary>
internal static class CsvCells
{
    /// <summary>Names of the columns of <see cref="Of(ValidPeriod)"/>.</summary>
    public static IReadOnlyList<string> PeriodNames { get; } = ["validFrom", "validUntil"];

    /// <summary>First and last day; nothing where it is open.</summary>
    public static object?[] Of(ValidPeriod valid) =>
        [valid.From is { } from ? Words.Of(from) : null, valid.Until is { } until ? Words.Of(until) : null];

    /// <summary>Names of the columns of <see cref="OfCommune"/>.</summary>
    public static IReadOnlyList<string> CommuneNames { get; } = [
        "code", "nom", "codeDepartement", "codeEpci", "population", "surface", "schematic"
    ];

    /// <summary>A commune by number: municipal population, surface in hectares.</summary>
    public static object?[] OfCommune(Dataset dataset, int number)
    {
        var commune = dataset.Communes[number];
        var measures = Measures.Of(dataset, [number]);
        return
        [
            commune.Code.Value, commune.Nom, commune.Departement.Value, commune.Epci?.Value, measures.Population, measures.SurfaceHectares,
            dataset.Records.Provenance.SchematicBoundaries,
        ];
    }

    /// <summary>The codes of caveats, in one cell.</summary>
    public static string Of(IReadOnlyList<Caveat> caveats) => string.Join(' ', caveats.Select(caveat => caveat.Code));
}
