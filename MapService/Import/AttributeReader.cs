using MapService.Territories;

namespace MapService.Import;

/// <summary>
/// Reads the attributes of communes from a folder with the JSON files of <c>@etalab/decoupage-administratif</c>, or from CSV.
/// </summary>
public static class AttributeReader
{
    /// <summary>Reads either kind: a folder with <c>communes.json</c>, a folder with <c>communes.csv</c>, or a CSV file.</summary>
    /// <param name="path">Folder or file.</param>
    /// <param name="problems">Takes every fault.</param>
    /// <returns>Null when a fault refuses the whole.</returns>
    public static CommuneAttributes? Read(string path, ICollection<Problem> problems) => throw new NotImplementedException();
}
