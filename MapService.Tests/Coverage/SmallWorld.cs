using System.Globalization;
using MapService.Coverage.Snapshot;
using MapService.Geometry;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Tests.Coverage;

/// <summary>
/// A dataset drawn in the test: a letter is a commune of one square, a dot is nothing. Small letters are communes of the
/// Yonne (a is 89001, b is 89002 ...), capitals of the Nièvre (A is 58001 ...). Everybody has 100 inhabitants unless said.
/// </summary>
internal sealed class SmallWorld
{
    public const string Yonne = "89";
    public const string Nievre = "58";
    private const double SquareDegrees = 0.1;
    private readonly Dictionary<char, (int Column, int Row)> squares = [];
    private readonly Dictionary<char, int?> municipal = [];
    private readonly Dictionary<char, int?> total = [];
    private readonly Dictionary<char, EpciCode> epcis = [];
    private readonly SortedSet<char> letters = [];
    private readonly List<Territory> territories = [];
    private readonly List<DeclaredCoverage> declared = [];
    private bool listed = true;
    private Provenance provenance = new(2024, 2021, 2020, "test", "test", 2024, false, 2024, 2024);

    public static SmallWorld Draw(params string[] rows)
    {
        var world = new SmallWorld();
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < rows[row].Length; column++)
            {
                if (rows[row][column] != '.')
                {
                    world.letters.Add(rows[row][column]);
                    world.squares.Add(rows[row][column], (column, row));
                }
            }
        }

        return world;
    }

    public static CommuneCode Code(char letter) => CommuneCode.Parse(char.IsUpper(letter)
        ? string.Create(CultureInfo.InvariantCulture, $"58{letter - 'A' + 1:000}")
        : string.Create(CultureInfo.InvariantCulture, $"89{letter - 'a' + 1:000}"));

    public static CommuneCode[] Codes(string letters) => [.. letters.Select(Code)];

    /// <summary>The letters of communes, to compare with a drawing.</summary>
    public static string Letters(Dataset dataset, IEnumerable<int> communes) =>
        string.Concat(communes.Select(c => Letter(dataset.Communes[c].Code)));

    public static char Letter(CommuneCode code)
    {
        var number = int.Parse(code.Value.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);
        return (char)((code.Departement.Value == Nievre ? 'A' : 'a') + number - 1);
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public SmallWorld WithoutPolygon(string more)
    {
        letters.UnionWith(more);
        return this;
    }

    public SmallWorld Inhabitants(char letter, int? municipalPopulation, int? totalPopulation = null)
    {
        municipal[letter] = municipalPopulation;
        total[letter] = totalPopulation ?? municipalPopulation;
        return this;
    }

    public SmallWorld Epci(string siren, string members)
    {
        foreach (var letter in members)
        {
            epcis[letter] = EpciCode.Parse(siren);
        }

        return this;
    }

    public SmallWorld From(Func<Provenance, Provenance> change)
    {
        provenance = change(provenance);
        return this;
    }

    public SmallWorld Cpts(
        string id, string communes, string from = "2020-01-01", string? until = null, string departements = Yonne,
        CompositionBasis basis = CompositionBasis.Stated, Declaration? declared = null) =>
        With(Of(TerritoryKind.Cpts, id, [new CommunesTerm(Codes(communes), null, null)], from, until, departements, basis, declared));

    public SmallWorld Cls(string id, string communes, string from = "2020-01-01", string? until = null, string departements = Yonne) =>
        With(Of(TerritoryKind.Cls, id, [new CommunesTerm(Codes(communes), null, null)], from, until, departements));

    public SmallWorld UnknownCpts(string id, string departements, string from = "2020-01-01") =>
        With(Of(TerritoryKind.Cpts, id, [], from, null, departements, CompositionBasis.Unknown));

    /// <summary>Takes away the statement, far in the future, of how many territories each département has.</summary>
    public SmallWorld Unlisted()
    {
        listed = false;
        return this;
    }

    public SmallWorld With(Territory territory)
    {
        territories.Add(territory);
        return this;
    }

    public SmallWorld Declares(DeclaredCoverage coverage)
    {
        declared.Add(coverage);
        return this;
    }

    public static Territory Of(
        TerritoryKind kind, string id, IReadOnlyList<CompositionTerm> terms, string from = "2020-01-01", string? until = null,
        string departements = Yonne, CompositionBasis basis = CompositionBasis.Stated, Declaration? declared = null) => new(
            TerritoryId.Parse(id),
            kind,
            id,
            [],
            [.. departements.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(DepartementCode.Parse)],
            new Period(PartialDate.Parse(from), until is null ? null : PartialDate.Parse(until)),
            new Composition(basis, terms, null),
            declared ?? new Declaration(null, null),
            [],
            null);

    public Dataset Build()
    {
        var sorted = letters.OrderBy(l => Code(l)).ToArray();
        return Dataset.Build(new DatasetRecords(
            provenance,
            [.. sorted.Select(l => Code(l).Departement).Distinct().Select(d => new Departement(d, d.Value, "27"))],
            [.. epcis.Values.Distinct().Order().Select(e => new Epci(e, e.Value, "CC"))],
            [.. sorted.Select(MakeCommune)],
            [],
            Squares(sorted),
            [.. territories.OrderBy(t => t.Id)],
            [.. declared, .. listed ? sorted.Select(l => Code(l).Departement).Distinct().SelectMany(Listing) : []],
            []));
    }

    private static IEnumerable<DeclaredCoverage> Listing(DepartementCode departement) => Enum.GetValues<TerritoryKind>()
        .Select(kind => new DeclaredCoverage(departement, null, kind, DateOnly.MaxValue, "listed", 0, null, false, []));

    private Commune MakeCommune(char letter) => new(
        Code(letter),
        letter.ToString(),
        Code(letter).Departement,
        epcis.TryGetValue(letter, out var epci) ? epci : null,
        municipal.TryGetValue(letter, out var inhabitants) ? inhabitants : 100,
        total.TryGetValue(letter, out inhabitants) ? inhabitants : 100,
        null,
        null);

    private PolygonTable Squares(char[] sorted)
    {
        var builder = new PolygonTableBuilder();
        foreach (var letter in sorted)
        {
            if (squares.TryGetValue(letter, out var at))
            {
                var (west, north) = (3 + (at.Column * SquareDegrees), 48 - (at.Row * SquareDegrees));
                builder.Add(GridPoint.FromDegrees(west, north));
                builder.Add(GridPoint.FromDegrees(west + SquareDegrees, north));
                builder.Add(GridPoint.FromDegrees(west + SquareDegrees, north - SquareDegrees));
                builder.Add(GridPoint.FromDegrees(west, north - SquareDegrees));
                builder.EndRing();
                builder.EndPolygon();
            }

            builder.EndFeature();
        }

        return builder.ToTable();
    }
}
