namespace MapService.Territories.Records;

/// <summary>The names of the regions (INSEE, code officiel géographique 2024). Overseas collectivities are not regions.</summary>
public static class FrenchRegions
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["01"] = "Guadeloupe",
        ["02"] = "Martinique",
        ["03"] = "Guyane",
        ["04"] = "La Réunion",
        ["06"] = "Mayotte",
        ["11"] = "Île-de-France",
        ["24"] = "Centre-Val de Loire",
        ["27"] = "Bourgogne-Franche-Comté",
        ["28"] = "Normandie",
        ["32"] = "Hauts-de-France",
        ["44"] = "Grand Est",
        ["52"] = "Pays de la Loire",
        ["53"] = "Bretagne",
        ["75"] = "Nouvelle-Aquitaine",
        ["76"] = "Occitanie",
        ["84"] = "Auvergne-Rhône-Alpes",
        ["93"] = "Provence-Alpes-Côte d'Azur",
        ["94"] = "Corse",
    };

    /// <summary>The name of a region; null for an unknown code.</summary>
    public static string? NameOf(string code) => Names.GetValueOrDefault(code);
}
