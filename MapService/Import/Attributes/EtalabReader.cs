using MapService.Files;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Import.Attributes;

/// <summary>
/// Reads the JSON files of <c>@etalab/decoupage-administratif</c>. Only communes of today count (<c>commune-actuelle</c>), not the
/// arrondissements of Paris, Lyon and Marseille; the delegated and associated ones and <c>anciensCodes</c> are former communes
/// (<see cref="EtalabHistory"/>). Municipal populations are those of <c>communes.json</c>, total ones those of <c>epci.json</c>, which are
/// of different years: a commune that is in no EPCI has no total population here, rather than one of another year. A commune has no point.
/// </summary>
internal sealed class EtalabReader
{
    private readonly IFileSet files;
    private readonly ICollection<InputProblem> problems;

    private EtalabReader(IFileSet files, ICollection<InputProblem> problems)
    {
        this.files = files;
        this.problems = problems;
    }

    /// <summary>The file by which such a folder is recognised.</summary>
    public const string CommunesName = "communes.json";

    private const string DepartementsName = "departements.json";
    private const string EpcisName = "epci.json";

    /// <summary>Reads the three files of a folder. What is at fault is reported and left out.</summary>
    public static CommuneAttributes Read(string folder, ICollection<InputProblem> problems)
    {
        var reader = new EtalabReader(new FolderFiles(folder), problems);
        var vintage = EtalabVintage.Of(folder, problems);
        var departements = reader.ReadDepartements();
        var (epcis, members) = reader.ReadEpcis();
        var items = reader.Items(CommunesName);
        var communes = reader.ReadCommunes(items, departements, members);
        reader.CheckMembers(members, communes);
        var formerCommunes = EtalabHistory.Of(items);
        FormerCommuneChecks.Check(formerCommunes, communes.Values, Path.Combine(folder, CommunesName), ProblemSeverity.Noted, problems);
        var all = new CommuneAttributes(
            [.. departements.Values], [.. epcis.Values], [.. communes.Values], formerCommunes,
            vintage?.CogYear, vintage?.PopulationMunicipaleYear, vintage?.PopulationTotaleYear, vintage?.PopulationCogYear,
            vintage?.PopulationCogYear,
            $"@etalab/decoupage-administratif{(vintage is null ? "" : " " + vintage.Version)} (INSEE, DGCL), Licence Ouverte");
        return all.Where(_ => true);
    }

    private SortedDictionary<DepartementCode, Departement> ReadDepartements()
    {
        var found = new SortedDictionary<DepartementCode, Departement>();
        foreach (var item in Items(DepartementsName))
        {
            var code = item.Value<DepartementCode>("code", DepartementCode.TryParse, DepartementCode.Expected);
            var nom = item.Text("nom");
            var region = item.Text("region");
            if (code is { } known && nom is not null && region is not null && !found.TryAdd(known, new Departement(known, nom, region)))
            {
                item.Refuse("duplicate-code", "code", known.Value, "The département is there twice.");
            }
        }

        return found;
    }

    private (SortedDictionary<EpciCode, Epci> Epcis, Dictionary<CommuneCode, Member> Members) ReadEpcis()
    {
        var epcis = new SortedDictionary<EpciCode, Epci>();
        var members = new Dictionary<CommuneCode, Member>();
        foreach (var item in Items(EpcisName))
        {
            var code = item.Value<EpciCode>("code", EpciCode.TryParse, EpciCode.Expected);
            var nom = item.Text("nom");
            var type = item.Text("type");
            if (code is not { } known || nom is null || type is null)
            {
                continue;
            }

            if (!epcis.TryAdd(known, new Epci(known, nom, type)))
            {
                item.Refuse("duplicate-code", "code", known.Value, "The EPCI is there twice.");
                continue;
            }

            foreach (var member in item.Items("membres"))
            {
                var commune = member.Value<CommuneCode>("code", CommuneCode.TryParse, CommuneCode.Expected);
                var total = member.OptionalCount("populationTotale");
                if (commune is { } of && !members.TryAdd(of, new Member(known, total, member)))
                {
                    member.Refuse("commune-in-two-epci", "code", of.Value, $"The commune is also a member of EPCI {members[of].Epci}.");
                }
            }
        }

        return (epcis, members);
    }

    private SortedDictionary<CommuneCode, Commune> ReadCommunes(
        List<EtalabItem> items, SortedDictionary<DepartementCode, Departement> departements, Dictionary<CommuneCode, Member> members)
    {
        var found = new SortedDictionary<CommuneCode, Commune>();
        foreach (var item in items)
        {
            if (item.Text("type") is not "commune-actuelle")
            {
                continue;
            }

            var code = item.Value<CommuneCode>("code", CommuneCode.TryParse, CommuneCode.Expected);
            var nom = item.Text("nom");
            var departement = item.Value<DepartementCode>("departement", DepartementCode.TryParse, DepartementCode.Expected);
            var population = item.OptionalCount("population");
            if (departement is { } named && departements.Count > 0 && !departements.ContainsKey(named))
            {
                item.Refuse("unknown-departement", "departement", named.Value, $"The département is not in {DepartementsName}.");
            }

            if (code is not { } known || nom is null || departement is null)
            {
                continue;
            }

            var member = members.GetValueOrDefault(known);
            var commune = new Commune(known, nom, departement.Value, member?.Epci, population, member?.PopulationTotale, null, null);
            if (!found.TryAdd(known, commune))
            {
                item.Refuse("duplicate-code", "code", known.Value, "The commune is there twice.");
            }
        }

        return found;
    }

    private void CheckMembers(Dictionary<CommuneCode, Member> members, SortedDictionary<CommuneCode, Commune> communes)
    {
        foreach (var (code, member) in members)
        {
            if (communes.Count > 0 && !communes.ContainsKey(code))
            {
                member.Item.Refuse(
                    "unknown-commune", "code", code.Value, $"The member of EPCI {member.Epci} is not a commune of {CommunesName}.");
            }
        }
    }

    private List<EtalabItem> Items(string name) => EtalabItem.ReadList(files, name, problems);

    private sealed record Member(EpciCode Epci, int? PopulationTotale, EtalabItem Item);
}
