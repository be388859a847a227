using MapService.Geometry;

namespace MapService.Formats.GeoPackage;

/// <summary>A column of a table in a GeoPackage that is made to be taken away.</summary>
/// <param name="Name">Its name; quoted where it is used.</param>
/// <param name="SqlType">TEXT, INTEGER, DOUBLE, BOOLEAN or DATE.</param>
internal sealed record PackageColumn(string Name, string SqlType);

/// <summary>A row with a geometry.</summary>
/// <param name="Id">Its <c>fid</c>: stable, and no other row's.</param>
/// <param name="Polygons">A table whose feature 0 it is; without a polygon the geometry is null.</param>
/// <param name="Values">A value a column; null where it is not known.</param>
internal sealed record PackageFeature(long Id, PolygonTable Polygons, IReadOnlyList<object?> Values);

/// <summary>A table of features.</summary>
/// <param name="Name">Lower-case letters and underlines.</param>
/// <param name="Description">What a reader must know of it.</param>
/// <param name="Columns">Its columns, without <c>fid</c> and <c>geom</c>.</param>
/// <param name="Features">Its rows; walked once.</param>
internal sealed record PackageTable(
    string Name, string Description, IReadOnlyList<PackageColumn> Columns, IEnumerable<PackageFeature> Features);

/// <summary>A table of texts.</summary>
/// <param name="Name">Lower-case letters and underlines.</param>
/// <param name="Description">What is in it.</param>
/// <param name="Columns">Its columns, without <c>fid</c>.</param>
/// <param name="Rows">Its rows, a text or null a column.</param>
internal sealed record PackageTexts(string Name, string Description, IReadOnlyList<string> Columns, IReadOnlyList<string?[]> Rows);
