using MapService.Formats.Records;
using MapService.Import.Sources;
using MapService.Territories.Checks;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Import.Vintages;

/// <summary>
/// Cuts territories to chosen départements: what lies outside them is left out and reported, what is inside stays as it is.
/// </summary>
/// <remarks>
/// A territory is left out when none of its communes is inside and it does not say that it is there with a composition that is not known.
/// One whose EPCI or communes are in no list at all is not cut there: <see cref="TerritoryChecks"/> refuses it, unless
/// it is declared of other départements only. The note of its composition names what a cut territory lost, so that whoever compares
/// it with what is declared knows.
/// </remarks>
internal sealed class TerritoryCut
{
    private readonly HashSet<DepartementCode> chosen;
    private readonly Dictionary<CommuneCode, DepartementCode> departementOf;
    private readonly ILookup<EpciCode, Commune> members;

    private TerritoryCut(IReadOnlyCollection<DepartementCode> chosen, IReadOnlyList<Commune> communes)
    {
        this.chosen = [.. chosen];
        departementOf = communes.ToDictionary(c => c.Code, c => c.Departement);
        members = communes.Where(c => c.Epci is not null).ToLookup(c => c.Epci!.Value);
    }

    /// <summary>The territories and declared coverages of the chosen départements.</summary>
    /// <param name="chosen">The départements to keep.</param>
    /// <param name="territories">Everything that was read.</param>
    /// <param name="communes">All communes that the attributes have, also outside the chosen départements: a code outside is then not taken
    /// for an unknown one.</param>
    /// <param name="problems">Takes what is left out.</param>
    public static TerritoryRecords To(
        IReadOnlyCollection<DepartementCode> chosen, TerritoryRecords territories, IReadOnlyList<Commune> communes,
        ICollection<InputProblem> problems)
    {
        var cut = new TerritoryCut(chosen, communes);
        return territories with
        {
            Territories = [
                .. territories.Territories.Select(t => cut.Cut(t, territories.Places.GetValueOrDefault(t.Id), problems)).OfType<Territory>()
            ],
            DeclaredCoverages = [.. territories.DeclaredCoverages.Where(d => cut.Keeps(d, problems))],
        };
    }

    private Territory? Cut(Territory territory, FilePlace place, ICollection<InputProblem> problems)
    {
        var report = new SourceReport(place.File ?? "the dataset in use", problems);
        var feature = $"territory {territory.Id}" + (place.File is null ? "" : $", line {place.Line}");
        var declaredInside = territory.Departements.Any(chosen.Contains);
        var parts = territory.Composition.Terms.Select(PartOf).ToArray();
        var terms = parts.Select(p => p.Inside).OfType<CompositionTerm>().ToArray();
        var known = parts.Any(p => p.HasInside);
        if (!known && !(declaredInside && (territory.Composition.Basis == CompositionBasis.Unknown || terms.Length > 0)))
        {
            report.Add(
                ProblemSeverity.Unmatched, "territory-outside", feature, string.Join(' ', territory.Departements),
                declaredInside
                    ? "None of its communes is in the départements chosen; it was left out."
                    : "It lies in other départements than those chosen; it was left out.");
            return null;
        }

        var lost = parts.SelectMany(p => p.Outside).Distinct().Order().ToArray();
        if (lost.Length == 0)
        {
            return territory;
        }

        var count = lost.Length == 1 ? "1 commune" : $"{lost.Length} communes";
        report.Add(
            ProblemSeverity.Unmatched, "communes-outside", feature, count,
            $"Of its composition, communes of other départements than those chosen were left out: {string.Join(' ', lost)}");
        return territory with { Composition = Cut(territory.Composition, terms, count, lost) };
    }

    // A composition is as sure as its least sure term, and that one may be gone.
    private Composition Cut(Composition composition, CompositionTerm[] terms, string count, CommuneCode[] lost)
    {
        var where = string.Join(", ", lost.Select(code => departementOf[code]).Distinct().Order());
        var note = $"Imported without its {count} of other départements ({where}).";
        return new Composition(
            terms.All(t => t.Basis == CompositionBasis.Stated) ? CompositionBasis.Stated : composition.Basis,
            terms,
            composition.Note is null ? note : composition.Note + " " + note);
    }

    private Part PartOf(CompositionTerm term)
    {
        switch (term)
        {
            case EpciTerm epci:
                var wanted = members[epci.Epci]
                    .Where(c => !epci.Except.Contains(c.Code))
                    .ToLookup(c => chosen.Contains(c.Departement), c => c.Code);
                var isKnown = members.Contains(epci.Epci);
                var stays = !isKnown || members[epci.Epci].Any(c => chosen.Contains(c.Departement));
                return new Part(
                    stays ? epci with { Except = [.. epci.Except.Where(c => !IsOutside(c))] } : null,
                    wanted[true].Any(),
                    [.. wanted[false]]);
            case CommunesTerm named:
                var inside = named.Communes.Where(c => !IsOutside(c)).ToArray();
                return new Part(
                    inside.Length > 0 ? named with { Communes = inside } : null,
                    inside.Any(departementOf.ContainsKey),
                    [.. named.Communes.Where(IsOutside)]);
            default:
                throw new InvalidOperationException($"No rule for a {term.GetType().Name}.");
        }
    }

    private bool IsOutside(CommuneCode code) => departementOf.TryGetValue(code, out var departement) && !chosen.Contains(departement);

    private bool Keeps(DeclaredCoverage declared, ICollection<InputProblem> problems)
    {
        var inside = declared.Departement is { } departement
            ? chosen.Contains(departement)
            : FrenchDepartements.All.Any(d => d.Region == declared.Region && chosen.Contains(d.Code));
        if (!inside)
        {
            problems.Add(new InputProblem(
                ProblemSeverity.Unmatched, "declared-coverage-outside", "territories", $"declared coverage at {IsoDay.Text(declared.At)}",
                declared.Departement?.Value ?? declared.Region,
                "It is declared of another département or region than those chosen; it was left out."));
        }

        return inside;
    }

    // Inside: what stays of the term, null for nothing. HasInside: a commune of the chosen départements is in it. Outside: what is cut off.
    private sealed record Part(CompositionTerm? Inside, bool HasInside, IReadOnlyList<CommuneCode> Outside);
}
