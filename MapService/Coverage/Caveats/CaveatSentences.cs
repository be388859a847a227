using System.Globalization;
using MapService.Coverage.Figures;
using MapService.Coverage.Snapshot;
using MapService.Territories.Codes;
using MapService.Territories.Records;

namespace MapService.Coverage.Caveats;

/// <summary>Makes caveats with their sentences. There is one method for each code.</summary>
internal static class CaveatSentences
{
    /// <param name="kind">CPTS or CLS.</param>
    /// <param name="territories">Territories of unknown composition.</param>
    /// <param name="perhaps">Those of them that may be in force, if there is a date.</param>
    public static Caveat UnknownComposition(TerritoryKind kind, IReadOnlyList<Territory> territories, IReadOnlyList<Territory> perhaps)
    {
        var dates = perhaps.Count == 0
            ? ""
            : $" Whether {perhaps.Count} of them are in force at this date is not known either: {Names(perhaps)}.";
        return About(
            CaveatCodes.UnknownComposition,
            territories,
            null,
            $"The composition of {territories.Count} {kind.Code()} that may change these figures is not known; what is not known of them "
            + $"is not counted, and the true coverage may be higher: {Names(territories)}.{dates}",
            new() { Kind = kind, Uncertain = Ids(perhaps) });
    }

    public static Caveat UnlistedTerritories(
        TerritoryKind kind, IReadOnlyList<Departement> departements, IReadOnlyList<Shortfall> shortfalls)
    {
        var places = Listed(departements.Count, i => $"{departements[i].Nom} ({departements[i].Code})");
        var declared = string.Concat(shortfalls.Select(s => string.Create(
            CultureInfo.InvariantCulture,
            $" {s.Declared.Territories} are declared in "
            + $"{(s.Declared.Departement is { } code ? $"département {code}" : $"region {s.Declared.Region}")} at "
                + $"{s.Declared.At:yyyy-MM-dd}, and {s.Known} are known.")));
        return About(
            CaveatCodes.UnlistedTerritories,
            [],
            null,
            $"Not all {kind.Code()} may be known in {places}: no source lists them all. What is not known is not counted, and the true "
            + $"coverage may be higher.{declared}",
            new()
            {
                Kind = kind,
                Departements = [.. departements.Select(d => d.Code)],
                Declared = [.. shortfalls.Select(s => new DeclaredAndKnown(
                    s.Declared.Departement,
                    s.Declared.Departement is null ? s.Declared.Region : null,
                    s.Declared.At,
                    s.Declared.Territories ?? 0,
                    s.Known))],
            });
    }

    public static Caveat AfterLastSource(TerritoryKind kind, IReadOnlyList<(Departement Departement, DateOnly Last)> old) => About(
        CaveatCodes.AfterLastSource,
        [],
        null,
        $"The latest sources on {kind.Code()} are older than this date; what began, ended or changed since is not known: "
        + $"{Listed(old.Count, i => string.Create(CultureInfo.InvariantCulture, $"{old[i].Departement.Nom} ({old[i].Departement.Code}), "
            + $"{old[i].Last:yyyy-MM-dd}"))}.",
        new() { Kind = kind, LastSources = [.. old.Select(one => new LastSource(one.Departement.Code, one.Last))] });

    public static Caveat InferredComposition(TerritoryKind kind, IReadOnlyList<Territory> territories) => About(
        CaveatCodes.InferredComposition,
        territories,
        null,
        $"The composition of {territories.Count} counted {kind.Code()} was worked out from what the sources say, and is confirmed by none: "
        + $"{Names(territories)}.",
        new() { Kind = kind });

    /// <param name="kind">CPTS or CLS.</param>
    /// <param name="territories">Territories that may be in force, or may have more communes than are counted.</param>
    /// <param name="communes">Communes that nothing else covers.</param>
    /// <param name="range">The coverage without and with them.</param>
    public static Caveat ImpreciseCoverage(TerritoryKind kind, IReadOnlyList<Territory> territories, int communes, CoverageRange range)
    {
        var (lowest, highest) = (range.Lowest, range.Highest);
        var shares = string.Join(", ", new[]
        {
            Between(lowest.Communes.Percent, highest.Communes.Percent, "communes"),
            Between(lowest.Population.Percent, highest.Population.Percent, "population"),
            Between(lowest.Surface.Percent, highest.Surface.Percent, "surface"),
        }.OfType<string>());
        var inferred = territories.Where(t => t.Composition.Basis == CompositionBasis.Inferred).ToList();
        var confirmed = inferred.Count > 0 ? ", the higher ones with compositions that no source confirms" : "";
        var lie = shares.Length == 0 ? "" : $" The shares lie {shares}{confirmed}.";
        var facts = new CaveatFacts { Kind = kind, Aspect = ImpreciseAspect.Coverage, Inferred = Ids(inferred) };
        return Imprecise(territories, communes, $"they would add {Count(communes, "covered commune")}", lie, facts) with { Range = range };
    }

    public static Caveat ImpreciseMembership(TerritoryKind kind, IReadOnlyList<Territory> territories, int communes) =>
        Imprecise(territories, communes, $"they have {Count(communes, "commune")} here", "", new()
        {
            Kind = kind,
            Aspect = ImpreciseAspect.Membership
        });

    public static Caveat ImpreciseMembers(TerritoryKind kind, IReadOnlyList<Territory> territories, int communes) => About(
        CaveatCodes.ImpreciseDate,
        territories,
        communes,
        $"The dates on which {Count(communes, "commune")} joined or left {territories.Count} {kind.Code()} are not exact enough to tell "
        + $"whether they are in them; they are not counted: {Names(territories)}.",
        new() { Kind = kind, Aspect = ImpreciseAspect.Members });

    public static Caveat ImpreciseDates(TerritoryKind kind, IReadOnlyList<Territory> territories, int communes) => About(
        CaveatCodes.ImpreciseDate,
        territories,
        communes,
        $"The day on which {territories.Count} {kind.Code()} came into force or ended is not known; each is counted only while it is "
        + $"certainly in force, and they have {Count(communes, "commune")} here: {Names(territories)}.",
        new() { Kind = kind, Aspect = ImpreciseAspect.Days });

    /// <param name="kind">CPTS or CLS.</param>
    /// <param name="territories">Territories that may be in force.</param>
    /// <param name="certain">Number of others that are certainly in force.</param>
    public static Caveat ImpreciseNumber(TerritoryKind kind, IReadOnlyList<Territory> territories, int certain) => About(
        CaveatCodes.ImpreciseDate,
        territories,
        null,
        string.Create(
            CultureInfo.InvariantCulture,
            $"Whether {territories.Count} {kind.Code()} are in force at this date is not known; the number of those in force lies between "
            + $"{certain} and {certain + territories.Count}: {Names(territories)}."),
        new() { Kind = kind, Aspect = ImpreciseAspect.Number, Certain = certain });

    public static Caveat MissingPopulation(Dataset dataset, IReadOnlyList<int> communes) => new(
        CaveatCodes.MissingPopulation,
        $"No population is known of {Count(communes.Count, "commune")}, which add nothing to the population figures, neither to what is "
        + $"covered nor to the whole; the true share may be higher or lower: {Names(dataset, communes)}.",
        [],
        communes.Count)
    {
        Facts = new() { Named = Written(dataset, communes) },
    };

    public static Caveat UnknownPopulationYear() => new(
        CaveatCodes.UnknownPopulationYear,
        "The year of the populations is not known.",
        [],
        null);

    public static Caveat MissingGeometry(Dataset dataset, IReadOnlyList<int> communes) => new(
        CaveatCodes.MissingGeometry,
        $"No boundary is known of {Count(communes.Count, "commune")}, which add nothing to surfaces, so that the true share of the surface "
        + $"may be higher or lower, and have no neighbours: {Names(dataset, communes)}.",
        [],
        communes.Count)
    {
        Facts = new() { Named = Written(dataset, communes) },
    };

    /// <param name="polygons">No code twice.</param>
    public static Caveat LeftOutPolygons(IReadOnlyList<LeftOutPolygon> polygons) => new(
        CaveatCodes.LeftOutPolygons,
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(polygons.Count, "polygon")} ({polygons.Sum(p => p.SurfaceSquareMetres) / 10_000:0.#} ha) had codes that no commune of "
            + $"the dataset has for certain, and the import left {(polygons.Count == 1 ? "it" : "them")} out: surfaces are too small by up "
                + $"to as much, and the true share of the surface may be higher or lower: "
                    + $"{Listed(polygons.Count, i => polygons[i].Code.Value)}."),
        [],
        polygons.Count)
    {
        Facts = new()
        {
            Hectares = decimal.Round((decimal)(polygons.Sum(p => p.SurfaceSquareMetres) / 10_000), 1, MidpointRounding.AwayFromZero),
            Named = [.. polygons.Take(CaveatFacts.Written).Select(p => new WrittenCommune(p.Code, null))],
        },
    };

    public static Caveat SchematicGeometry() => new(
        CaveatCodes.SchematicGeometry,
        "The boundaries are schematic: surfaces, border lengths and outlines only resemble the real ones. Communes and populations do not "
        + "depend on them.",
        [],
        null);

    /// <param name="provenance">Has the years.</param>
    /// <param name="merged">Communes of the answer whose outline was merged.</param>
    public static Caveat VintageHarmonised(Provenance provenance, int merged) => new(
        CaveatCodes.VintageHarmonised,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The boundaries are those of {provenance.BoundaryYear} and the commune codes those of {provenance.CogYear}. "
            + $"{Harmonised(merged)}"),
        [],
        null)
    {
        Facts = new() { Year = provenance.BoundaryYear, CogYear = provenance.CogYear, Merged = merged },
    };

    /// <param name="provenance">Has the year of the codes.</param>
    /// <param name="merged">Communes of the answer whose outline was merged.</param>
    public static Caveat UnknownBoundaryYear(Provenance provenance, int merged) => new(
        CaveatCodes.UnknownBoundaryYear,
        string.Create(
            CultureInfo.InvariantCulture,
            $"The year of the boundaries is not known, and the commune codes are those of {provenance.CogYear}. {Harmonised(merged)}"),
        [],
        null)
    {
        Facts = new() { Year = provenance.BoundaryYear, CogYear = provenance.CogYear, Merged = merged },
    };

    public static Caveat PopulationVintage(Provenance provenance) => new(
        CaveatCodes.PopulationVintage,
        provenance.PopulationMunicipaleCogYear is { } year
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"The populations were counted for the communes of {year} and the commune codes are those of {provenance.CogYear}: a "
                + $"commune that merged, split or was set up again in between may have the population of its old ground, and the shares of "
                    + $"the population with it.")
            : string.Create(
                CultureInfo.InvariantCulture,
                $"It is not known whether the populations were counted for the communes of {provenance.CogYear}, whose codes they have: a "
                + $"commune that merged, split or was set up again may have the population of its old ground, and the shares of the "
                    + $"population with it."),
        [],
        null)
    {
        Facts = new() { Year = provenance.PopulationMunicipaleCogYear, CogYear = provenance.CogYear },
    };

    // What the official lists of former communes can convert, and what they cannot.
    private static string Harmonised(int communes)
    {
        var merged = communes switch
        {
            0 => "",
            1 => "Where former communes merged their boundaries were merged too, in 1 commune. ",
            var count => string.Create(
                CultureInfo.InvariantCulture, $"Where former communes merged their boundaries were merged too, in {count} communes. "),
        };
        return merged
            + "The ground of a commune that was set up again since may be in the outline of the one that it left, and boundaries that "
                + "moved otherwise are as they were.";
    }

    private static Caveat Imprecise(IReadOnlyList<Territory> territories, int communes, string effect, string more, CaveatFacts facts) =>
        About(
        CaveatCodes.ImpreciseDate,
        territories,
        communes,
        $"The dates of {territories.Count} {facts.Kind?.Code()}, or of communes in them, are not exact enough to tell whether they are in "
        + $"force; what may not be is not counted, and {effect}: {Names(territories)}.{more}",
        facts);

    private static string? Between(decimal? lowest, decimal? highest, string what) => lowest is null || highest is null
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"between {lowest:0.00} and {highest:0.00} % of the {what}");

    private static Caveat About(string code, IReadOnlyList<Territory> territories, int? communes, string message, CaveatFacts facts) =>
        new(code, message, Ids(territories), communes) { Facts = facts };

    private static IReadOnlyList<TerritoryId> Ids(IReadOnlyList<Territory> territories) => [.. territories.Select(t => t.Id).Order()];

    private static IReadOnlyList<WrittenCommune> Written(Dataset dataset, IReadOnlyList<int> communes) =>
        [.. communes.Take(CaveatFacts.Written)
            .Select(commune => new WrittenCommune(dataset.Communes[commune].Code, dataset.Communes[commune].Nom))];

    private static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static string Names(IReadOnlyList<Territory> territories) => Listed(territories.Count, i => territories[i].Nom);

    private static string Names(Dataset dataset, IReadOnlyList<int> communes) =>
        Listed(communes.Count, i => $"{dataset.Communes[communes[i]].Nom} ({dataset.Communes[communes[i]].Code})");

    private static string Listed(int count, Func<int, string> name)
    {
        var names = string.Join("; ", Enumerable.Range(0, Math.Min(count, CaveatFacts.Written)).Select(name));
        return count <= CaveatFacts.Written
            ? names
            : string.Create(CultureInfo.InvariantCulture, $"{names}; and {count - CaveatFacts.Written} more");
    }
}
