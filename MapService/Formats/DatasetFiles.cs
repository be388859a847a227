using MapService.Territories;

namespace MapService.Formats;

/// <summary>
/// A dataset as files: <c>geodata/dataset.json</c> (provenance), <c>geodata/departements.csv</c>, <c>geodata/epci.csv</c>,
/// <c>geodata/communes.csv</c>, <c>geodata/polygons.geojson</c>, and territories in <c>seeds/*.yaml</c>.
/// </summary>
public static class DatasetFiles
{
    /// <summary>Reads a dataset.</summary>
    /// <exception cref="RefusedInputException">A file is missing or damaged: every fault, with file and place.</exception>
    public static DatasetRecords Read(IFileSet files) => throw new NotImplementedException();

    /// <summary>Writes a dataset below a folder that is there; <see cref="Read"/> gives the same <see cref="DatasetVersion"/>.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static void Write(DatasetRecords records, string folder) => throw new NotImplementedException();
}
