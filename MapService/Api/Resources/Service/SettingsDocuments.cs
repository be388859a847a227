using MapService.Api.Resources.Coverage;

namespace MapService.Api.Resources.Service;

/// <summary>What the map page needs before it asks for anything.</summary>
/// <param name="BaseMapStyle">Address of the style of a base map; null for none.</param>
/// <param name="Editable">True when the dataset can be changed, with a key.</param>
/// <param name="DatasetVersion">Version of the dataset.</param>
/// <param name="Region">The box of all communes: west, south, east, north in degrees; null where none has a polygon.</param>
/// <param name="Regions">Every region of which the dataset has a département.</param>
/// <param name="DepartementBoxes">The box of each département by its code, as that of all; those of which no commune has a polygon are left
/// out.</param>
/// <param name="Kinds">Kinds of territories: values of 'kind'.</param>
/// <param name="PopulationMunicipaleYear">Census year of the populations; null where it is not known.</param>
/// <param name="SchematicBoundaries">True when polygons only resemble the communes.</param>
/// <param name="FirstDate">The first day on which a territory of any kind begins, ends, or changes its communes, for certain or perhaps;
/// null where there is none.</param>
/// <param name="LastDate">The last such day.</param>
public sealed record SettingsDocument(
    string? BaseMapStyle,
    bool Editable,
    string DatasetVersion,
    IReadOnlyList<double>? Region,
    IReadOnlyList<RegionItem> Regions,
    IReadOnlyDictionary<string, IReadOnlyList<double>> DepartementBoxes,
    IReadOnlyList<string> Kinds,
    int? PopulationMunicipaleYear,
    bool SchematicBoundaries,
    DateOnly? FirstDate,
    DateOnly? LastDate);
