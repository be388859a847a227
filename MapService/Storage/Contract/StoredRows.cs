using MapService.Geometry;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;
using MapService.Territories.Version;

namespace MapService.Storage.Contract;

/// <summary>
/// Makes records of the columns of a store's rows; a code that is none is reported, as <c>default</c> stands in its place.
/// </summary>
internal sealed class StoredRows(string place, ICollection<InputProblem> problems)
{
    private delegate bool TryParse<T>(string? text, out T code);

    public Departement Departement(string code, string nom, string region) =>
        new(Code<DepartementCode>(code, DepartementCode.TryParse, "departements", DepartementCode.Expected), nom, region);

    public Epci Epci(
        string code, string nom, string type) => new(Code<EpciCode>(code, EpciCode.TryParse, "epci", EpciCode.Expected), nom, type);

    public Commune Commune(
        string code, string nom, string departement, string? epci, int? municipale, int? totale, double? longitude,
        double? latitude) => new(
        Code<CommuneCode>(code, CommuneCode.TryParse, "communes", CommuneCode.Expected),
        nom,
        Code<DepartementCode>(departement, DepartementCode.TryParse, "communes", DepartementCode.Expected),
        epci is null ? null : Code<EpciCode>(epci, EpciCode.TryParse, "communes", EpciCode.Expected),
        municipale,
        totale,
        longitude,
        latitude);

    public FormerCommune FormerCommune(string code, string? nom, string kind, string successor) => new(
        Code<CommuneCode>(code, CommuneCode.TryParse, "former_communes", CommuneCode.Expected),
        nom,
        Code<FormerCommuneKind>(kind, FormerCommuneKinds.TryParse, "former_communes", FormerCommuneKinds.Expected),
        Code<CommuneCode>(successor, CommuneCode.TryParse, "former_communes", CommuneCode.Expected));

    /// <summary>What is stored must match its version to the last bit: somebody may have edited it in another program.</summary>
    /// <param name="records">What was read.</param>
    /// <param name="state">The versions that are stored.</param>
    /// <param name="known">Polygons of the stored version; equal ones need no hash. May be null.</param>
    /// <param name="place">The store, for the message.</param>
    /// <exception cref="RefusedInputException">It is not.</exception>
    public static void Verify(DatasetRecords records, StoreState state, PolygonTable? known, string place)
    {
        var polygons = known is not null && records.Polygons.IsSameAs(known)
            ? state.PolygonsVersion
            : DatasetVersion.OfPolygons(records.Polygons);
        var version = DatasetVersion.Of(records, polygons);
        if (version != state.Version)
        {
            throw new RefusedInputException([new InputProblem(
                ProblemSeverity.Refused, "changed-since-saved", place, null, version,
                $"What is stored is not what was saved as version {state.Version}: another program changed it. Go back to a backup, or "
                + $"import it again.")]);
        }
    }

    private T Code<T>(string text, TryParse<T> parse, string table, string expected) where T : struct
    {
        if (!parse(text, out var code))
        {
            problems.Add(new InputProblem(ProblemSeverity.Refused, "malformed-code", place, table, text, $"Expected {expected}."));
        }

        return code;
    }
}
