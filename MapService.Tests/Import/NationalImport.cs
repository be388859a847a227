using MapService.Import;
using MapService.Import.Request;
using MapService.Storage.Embedded;
using MapService.Tests.Storage.Contract;

namespace MapService.Tests.Import;

/// <summary>The polygons of France of 2018 imported onto the communes of COG 2024, once for all tests of a class.</summary>
public sealed class NationalImport : IAsyncLifetime
{
    /// <summary>What came of it; null where the files are not there.</summary>
    public ImportResult? Result { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var polygons = Path.Combine(SharedData.Checkout, "..", "shared", "geodata", "communes-france-2018.geojson.gz");
        var package = Path.Combine(
            SharedData.Checkout, "MapService.Tests", "npm", "node_modules", "@etalab", "decoupage-administratif", "data");
        if (!File.Exists(polygons) || !Directory.Exists(package))
        {
            // The tests skip, and say what is missing.
            return;
        }

        Result = await Importer.RunAsync(
            new ImportRequest
            {
                Base = await new EmbeddedStore().RecordsAsync(default),
                Polygons = polygons,
                Attributes = package,
                Vintages = new InputVintages { Polygons = 2018 }
            }, null, default);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
