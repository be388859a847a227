using MapService.Territories;

namespace MapService.Import;

/// <summary>Makes the files of <c>geodata/</c>: the communes of one region with schematic polygons.</summary>
public static class GeodataBuilder
{
    /// <summary>The region of the embedded dataset: Bourgogne-Franche-Comté.</summary>
    public const string DefaultRegion = "27";

    /// <summary>Writes <c>dataset.json</c>, <c>departements.csv</c>, <c>epci.csv</c>, <c>communes.csv</c> and <c>polygons.geojson</c>; the same bytes for the same input.</summary>
    /// <param name="etalabFolder">Folder with the package's <c>communes.json</c>, <c>epci.json</c>, <c>departements.json</c>.</param>
    /// <param name="pointsFile">CSV <c>code,lon,lat</c>: a point for each commune of the region, and for those around it that shape its border.</param>
    /// <param name="outputFolder">Where the files go.</param>
    /// <param name="region">Code of the region.</param>
    /// <param name="progress">Told the name of each stage; may be null.</param>
    /// <exception cref="RefusedInputException">An input is missing or faulty; nothing is written.</exception>
    public static void Build(string etalabFolder, string pointsFile, string outputFolder, string region = DefaultRegion, Action<string>? progress = null) =>
        throw new NotImplementedException();
}
