using MapService.Benchmarks.Data;
using MapService.Benchmarks.Harness;
using MapService.Coverage.Advice;
using MapService.Coverage.Scenarios;
using MapService.Coverage.Snapshot;
using MapService.Storage.Embedded;
using MapService.Territories.Codes;
using MapService.Territories.Dates;
using MapService.Territories.Records;

namespace MapService.Benchmarks.Comparisons;

/// <summary>
/// A scenario, and the best moves: in Bourgogne-Franche-Comté with its real CPTS, in France with a territory for every EPCI but each
/// fifth, so that there are gaps.
/// </summary>
internal static class ScenarioComparisons
{
    private static readonly DateOnly Date = new(2024, 4, 29);

    public static void Run(Bench bench)
    {
        var lists = OfficialLists.Read();
        var isRegion = bench.Options.Dataset == "bfc";
        var dataset = RealDataset.Of(bench.Communes, lists, isRegion ? RealCpts(lists, bench.Communes) : OfEpcis(lists, bench.Communes));
        var scenario = ScenarioOf(dataset);
        bench.Report.Within(
            bench.Name($"a scenario: an EPCI joins, a commune leaves, two of {dataset.Territories.Count} territories merge"),
            isRegion ? 2 : 50,
            Way.Of(() => ScenarioRunner.Evaluate(dataset, scenario)),
            () => Difference(dataset, scenario));
        foreach (var (name, question, most) in ((string, MoveQuestion, double)[])
        [
            ("10 best moves, communes", new MoveQuestion(null, MoveUnit.Commune, 10, false), isRegion ? 20 : 100),
            ("10 best moves, EPCI", new MoveQuestion(null, MoveUnit.Epci, 10, false), isRegion ? 20 : 100),
            ("best moves, up to 10 gap zones", new MoveQuestion(null, MoveUnit.Zone, 10, false), isRegion ? 20 : 100),
            ("100 moves in sequence, communes", new MoveQuestion(null, MoveUnit.Commune, 100, true), isRegion ? 40 : 200),
        ])
        {
            bench.Report.Within(
                bench.Name(name),
                most,
                Way.Of(() => BestMoves.Of(CoverageAtDate.At(dataset, TerritoryKind.Cpts, Date), question)),
                () => Difference(dataset, question));
        }
    }

    // Named communes that were not there in 2018 are left out; EPCI are those of the lists.
    private static Territory[] RealCpts(OfficialLists lists, RealCommunes communes)
    {
        var there = communes.Codes.ToHashSet();
        var epcis = communes.Codes.Where(lists.EpciOf.ContainsKey).Select(code => lists.EpciOf[code]).ToHashSet();
        return [.. new EmbeddedStore().LoadAsync(
            null, CancellationToken.None).GetAwaiter().GetResult().Records.Territories.Select(territory => territory with
        {
            Composition = territory.Composition with
            {
                Terms = [.. territory.Composition.Terms.Select(term => term switch
                {
                    CommunesTerm named => named with { Communes = [.. named.Communes.Where(there.Contains)] },
                    EpciTerm epci when !epcis.Contains(epci.Epci) => new CommunesTerm([], epci.Basis, epci.Note),
                    _ => term,
                })],
            },
        })];
    }

    /// <summary>A CPTS for each EPCI but every fifth.</summary>
    public static Territory[] OfEpcis(OfficialLists lists, RealCommunes communes) =>
    [
        .. communes.Codes.Where(lists.EpciOf.ContainsKey).GroupBy(code => lists.EpciOf[code]).OrderBy(group => group.Key)
            .Where((_, i) => i % 5 != 0)
            .Select(group => new Territory(
                TerritoryId.Parse($"cpts-{group.Key}"),
                TerritoryKind.Cpts,
                $"CPTS {group.Key}",
                [],
                [.. group.Select(code => code.Departement).Distinct().Order()],
                new Period(PartialDate.Parse("2020-01-01"), null),
                new Composition(CompositionBasis.Stated, [new EpciTerm(group.Key, [], null, null)], null),
                new Declaration(group.Count(), null),
                [],
                null)),
    ];

    private static ScenarioRequest ScenarioOf(Dataset dataset)
    {
        var state = CoverageAtDate.At(dataset, TerritoryKind.Cpts, Date);
        string[] known = [.. Enumerable.Range(0, dataset.Territories.Count)
            .Where(t => state.CountedIn(t).Length > 1)
            .Select(t => dataset.Territories[t].Id.Value)];
        var leaves = dataset.Communes[state.CountedIn(dataset.NumberOf(TerritoryId.Parse(known[1]))!.Value)[0]].Code.Value;
        var joins = dataset.Records.Epcis.First(
            epci => dataset.CommunesOf(epci.Code)!.All(commune => !state.IsCovered(commune))).Code.Value;
        return new ScenarioRequest(
            TerritoryKind.Cpts,
            Date,
            [
                new ScenarioChange(ScenarioAction.Add, known[0], null, [], [joins]),
                new ScenarioChange(ScenarioAction.Remove, known[1], null, [leaves], []),
                new ScenarioChange(ScenarioAction.Merge, known[2], null, [], []) { Territories = [known[3]] },
            ]);
    }

    /// <summary>The gaps that the scenario opens and closes, from the lists alone.</summary>
    private static string? Difference(Dataset dataset, ScenarioRequest scenario)
    {
        var outcome = ScenarioRunner.Evaluate(dataset, scenario).Outcome;
        var closed = dataset.Communes.Count(commune => commune.Epci?.Value == scenario.Changes[0].Epcis[0]);
        return outcome is null ? "It was refused."
            : outcome.ClosedGaps.Length != closed ? $"{outcome.ClosedGaps.Length} communes join, not {closed}."
            : outcome.NewGaps.Select(commune => dataset.Communes[commune].Code.Value).SequenceEqual(scenario.Changes[1].Communes) ? null
            : "Other communes leave.";
    }

    /// <summary>No commune that joins is covered, and each territory borders on what joins it.</summary>
    private static string? Difference(Dataset dataset, MoveQuestion question)
    {
        var state = CoverageAtDate.At(dataset, TerritoryKind.Cpts, Date);
        var moves = BestMoves.Of(state, question).Moves;
        return moves.Count == 0 ? "There is no move."
            : moves.Any(move => move.Best.SharedBorderMetres <= 0 || move.Best.CommuneNumbers.Any(state.IsCovered))
                ? "A move joins what it cannot."
                : null;
    }
}
