namespace MapService.Import.Polygons;

/// <summary>
/// Roughly where France is: boxes, with some kilometres to spare, around the mainland and each overseas part that has communes.
/// No box, its coordinates swapped, meets another box, so that swapped coordinates can be recognised.
/// </summary>
internal static class FranceExtent
{
    private static readonly (double West, double South, double East, double North)[] Boxes =
    [
        (-5.7, 41.2, 9.8, 51.3), // mainland and Corsica
        (-63.4, 14.2, -60.6, 18.4), // Guadeloupe, Martinique, Saint-Martin, Saint-Barthélemy
        (-54.8, 2.0, -51.4, 6.0), // Guyane
        (55.0, -21.6, 56.0, -20.7), // La Réunion
        (44.8, -13.2, 45.5, -12.5), // Mayotte
        (-56.7, 46.6, -56.0, 47.3), // Saint-Pierre-et-Miquelon
        (-178.4, -14.6, -176.0, -13.0), // Wallis-et-Futuna
        (-155.0, -28.0, -134.0, -7.5), // Polynésie française
        (156.0, -27.0, 174.0, -14.0), // Nouvelle-Calédonie
    ];

    /// <summary>True when all of a box lies in one of the boxes of France.</summary>
    public static bool Contains(double west, double south, double east, double north)
    {
        foreach (var box in Boxes)
        {
            if (west >= box.West && east <= box.East && south >= box.South && north <= box.North)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when a position in Lambert-93 metres lies in the mainland's surroundings, where that projection is used.</summary>
    public static bool IsLambert93(double xMetres, double yMetres) =>
        xMetres is > -400_000 and < 1_600_000 && yMetres is > 5_900_000 and < 7_400_000;
}
