using System.Globalization;
using MapService.Formats.GeoJson;
using MapService.Import.Sources;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Import.Polygons;

/// <summary>
/// What the properties of a feature say of its commune. The code is taken from the first of <c>code</c>, <c>insee</c>,
/// <c>code_insee</c>, <c>INSEE_COM</c>, <c>codgeo</c>, <c>code_commune</c>, <c>depcom</c> that is there, in capitals or not;
/// the name from <c>nom</c>, <c>NOM_COM</c>, <c>libgeo</c>, <c>nom_commune</c>; the département from <c>departement</c>,
/// <c>codeDepartement</c>, <c>code_departement</c>, <c>INSEE_DEP</c>, <c>dep</c>.
/// </summary>
internal static class CommuneProperties
{
    private static readonly string[] CodeNames = ["code", "insee", "code_insee", "insee_com", "codgeo", "code_commune", "depcom"];
    private static readonly string[] NomNames = ["nom", "nom_com", "libgeo", "nom_commune"];
    private static readonly string[] DepartementNames = ["departement", "codeDepartement", "code_departement", "insee_dep", "dep"];

    /// <summary>The feature for messages: "feature 12 (21031)".</summary>
    public static string LabelOf(GeoJsonFeature feature)
    {
        var code = First(feature, CodeNames)?.Text;
        return code is null
            ? string.Create(CultureInfo.InvariantCulture, $"feature {feature.Number}")
            : string.Create(CultureInfo.InvariantCulture, $"feature {feature.Number} ({(code.Length > 20 ? code[..20] + "..." : code)})");
    }

    /// <summary>The feature's name; null when it has none.</summary>
    public static string? NomOf(GeoJsonFeature feature) => First(feature, NomNames)?.Text;

    /// <summary>The feature's code; null, with a problem, when it has none that can be taken.</summary>
    public static CommuneCode? CodeOf(GeoJsonFeature feature, string label, SourceReport report)
    {
        if (First(feature, CodeNames) is not { Text: { Length: > 0 } text } property)
        {
            Refuse("missing-code", null, $"The feature has no commune code; it is looked for in {string.Join(", ", CodeNames)}.");
            return null;
        }

        if (!property.IsString)
        {
            Refuse("malformed-code", text, "The code is a number, which loses leading zeros; a code is text.");
            return null;
        }

        if (!CommuneCode.TryParse(text, out var code))
        {
            Refuse("malformed-code", text, $"The code is not {CommuneCode.Expected}.");
            return null;
        }

        if (!FrenchDepartements.Contains(code.Departement))
        {
            Refuse("unknown-departement", text, $"There is no département {code.Departement}.");
            return null;
        }

        return IsDepartementRight(feature, code, Refuse) ? code : null;

        void Refuse(string problem, string? value, string message) => report.Add(ProblemSeverity.Refused, problem, label, value, message);
    }

    private static bool IsDepartementRight(GeoJsonFeature feature, CommuneCode code, Action<string, string?, string> refuse)
    {
        // Some files have the département's name under one of these words: a name says nothing that could be checked here.
        if (First(feature, DepartementNames)?.Text is not { Length: > 0 and <= 3 } text)
        {
            return true;
        }

        if (!DepartementCode.TryParse(text, out var departement) || !FrenchDepartements.Contains(departement))
        {
            refuse("unknown-departement", text, $"There is no such département; expected {DepartementCode.Expected}.");
            return false;
        }

        if (departement != code.Departement)
        {
            refuse("departement-contradicts-code", text, $"The feature's département is not the one of its code, {code.Departement}.");
            return false;
        }

        return true;
    }

    private static GeoJsonProperty? First(GeoJsonFeature feature, string[] names)
    {
        foreach (var name in names)
        {
            if (feature.Property(name) is { } property)
            {
                return property;
            }
        }

        return null;
    }
}
