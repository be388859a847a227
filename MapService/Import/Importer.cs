using MapService.Formats.Records;
using MapService.Geometry;
using MapService.Import.Attributes;
using MapService.Import.Polygons;
using MapService.Import.Reports;
using MapService.Import.Request;
using MapService.Import.Sources;
using MapService.Import.Vintages;
using MapService.Territories.Checks;
using MapService.Territories.Compositions;
using MapService.Territories.Records;
using MapService.Topology;
using MapService.Topology.Defects;

namespace MapService.Import;

/// <summary>
/// Turns files of polygons, attributes and territories into the records of one dataset, with a report of everything refused or changed.
/// </summary>
/// <remarks>
/// What the request has no source for is the base dataset's. Every source is read and checked even when another one is refused, so
/// that all faults are reported at once. With one refused problem there are no records. Polygons and communes are matched by code:
/// what has no counterpart is reported and left out (polygons) or kept without a boundary (communes).
/// </remarks>
public static class Importer
{
    /// <summary>Reads, checks and matches everything the request names. Stores nothing.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<ImportResult> RunAsync(ImportRequest request, IProgress<ImportStage>? progress, CancellationToken cancellation)
    {
        var problems = new InputProblemList();
        if (request is { Polygons: null, Attributes: null, Territories: null })
        {
            problems.Add(new InputProblem(
                ProblemSeverity.Refused,
                "nothing-to-import",
                "import",
                null,
                null,
                "No polygons, no attributes and no territories are named."));
            return new ImportResult(null, problems.ToList());
        }

        var polygons = await PolygonsAsync(request, problems, progress, cancellation);
        progress?.Report(new ImportStage("reading attributes", 0.5));
        var everywhere = AttributesOf(request, problems);
        var history = new CommuneHistory(everywhere?.Communes ?? [], everywhere?.FormerCommunes ?? []);
        var attributes = everywhere is null ? null : Chosen(everywhere, request, problems);
        progress?.Report(new ImportStage("reading territories", 0.6));
        var territories = TerritoriesOf(request, problems);
        if (attributes is not null)
        {
            territories = new CompositionVintage(everywhere!, history, problems).Bring(territories, request);
            if (request.Departements is { } chosen)
            {
                territories = TerritoryCut.To(chosen, territories, everywhere!.Communes, problems);
            }

            TerritoryChecks.Check(territories.Territories, territories.Places, attributes.Communes, problems);
        }

        if (polygons is null || attributes is null)
        {
            return new ImportResult(null, problems.ToList());
        }

        var source = SourceReader.NameOf(request.Polygons ?? "the dataset in use");
        var brought = Brought(polygons, everywhere!, history, attributes, request, source, problems);
        var matched = PolygonMatcher.Match(brought.Polygons, attributes.Communes, history, source, problems);
        var table = matched.Polygons;
        if (problems.RefusedCount > 0)
        {
            return new ImportResult(null, problems.ToList());
        }

        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new ImportStage("looking for gaps and overlaps", 0.7));
        IReadOnlyList<Defect>? defects = null;
        CoverageTopology? topology = null;
        if (request.Polygons is not null)
        {
            if (request.SnapWidthMetres is { } width)
            {
                var mended = Snap.Of(table, width);
                SnapReport.Add(SnapChange.Between(table, mended), attributes.Communes, source, problems);
                table = mended;
            }

            topology = CoverageTopology.Build(table);
            defects = DefectFinder.Find(topology, request.SliverWidthMetres);
            DefectReport.Add(defects, attributes.Communes, source, problems);
        }

        progress?.Report(new ImportStage("done", 1));
        var changes = new PolygonChanges([.. brought.Changes.Where(c => c.From.Count > 0).Select(c => c.Commune)], matched.LeftOut);
        return new ImportResult(Records(request, attributes, territories, table, changes), problems.ToList())
        {
            Defects = defects,
            Topology = topology,
        };
    }

    private static async Task<CommunePolygons?> PolygonsAsync(
        ImportRequest request, InputProblemList problems, IProgress<ImportStage>? progress, CancellationToken cancellation)
    {
        if (request.Polygons is not { } source)
        {
            return new CommunePolygons([.. request.Base.Communes.Select(c => c.Code)], request.Base.Polygons);
        }

        progress?.Report(new ImportStage("fetching polygons", 0));
        if (await SourceReader.ReadAsync(source, request.Limits, problems, cancellation) is not { } text)
        {
            return null;
        }

        progress?.Report(new ImportStage("checking polygons", 0.2));
        return PolygonReader.Read(text, SourceReader.NameOf(source), request.Crs, request.Limits.GeoJson, problems, cancellation);
    }

    private static BroughtPolygons Brought(
        CommunePolygons polygons,
        CommuneAttributes everywhere,
        CommuneHistory history,
        CommuneAttributes attributes,
        ImportRequest request,
        string source,
        InputProblemList problems)
    {
        var vintage = new PolygonVintage(everywhere, history, source, problems);
        if (request.Polygons is not null)
        {
            vintage.Check(polygons.Codes, request.Vintages.Polygons);
        }

        var taken = attributes.Communes.Select(c => c.Code).ToHashSet();
        var brought = PolygonSuccession.Of(polygons, history);
        brought = brought with { Changes = [.. brought.Changes.Where(c => taken.Contains(c.Commune))] };
        vintage.Report(brought.Changes);
        return brought;
    }

    private static CommuneAttributes? AttributesOf(ImportRequest request, InputProblemList problems)
    {
        var old = request.Base;
        var attributes = request.Attributes is { } source
            ? AttributeReader.Read(source, problems)
            : new CommuneAttributes(
                old.Departements, old.Epcis, old.Communes, old.FormerCommunes, old.Provenance.CogYear,
                old.Provenance.PopulationMunicipaleYear, old.Provenance.PopulationTotaleYear,
                old.Provenance.PopulationMunicipaleCogYear, old.Provenance.PopulationTotaleCogYear, old.Provenance.AttributeSource);
        if (attributes is null)
        {
            return null;
        }

        return AttributeVintage.Of(attributes, request, problems);
    }

    private static CommuneAttributes Chosen(CommuneAttributes attributes, ImportRequest request, InputProblemList problems)
    {
        if (request.Departements is not { } chosen)
        {
            return attributes;
        }

        foreach (var none in chosen.Where(code => attributes.Departements.All(d => d.Code != code)))
        {
            problems.Add(new InputProblem(
                ProblemSeverity.Refused, "departement-without-communes", request.Attributes ?? "the dataset in use", null, none.Value,
                "The attributes have no commune of this département."));
        }

        return attributes.Where(c => chosen.Contains(c.Departement));
    }

    private static TerritoryRecords TerritoriesOf(ImportRequest request, InputProblemList problems)
    {
        if (request.Territories is { } source)
        {
            return TerritoryYaml.Read(source, problems);
        }

        var old = request.Base;
        return new TerritoryRecords(
            old.Territories, old.DeclaredCoverages, old.Sources,
            old.Territories.ToDictionary(t => t.Id, _ => new FilePlace("the dataset in use", 1)));
    }

    private static DatasetRecords Records(
        ImportRequest request, CommuneAttributes attributes, TerritoryRecords territories, PolygonTable polygons, PolygonChanges changes)
    {
        var boundaries = request.Base.Provenance;
        if (request.Polygons is { } source)
        {
            // A path says something about the machine that it is on; its last part is enough.
            var name = source.Contains("://", StringComparison.Ordinal) ? SourceReader.NameOf(source) : Path.GetFileName(source);
            boundaries = boundaries with
            {
                BoundarySource = request.BoundarySource ?? name,
                BoundaryYear = request.Vintages.Polygons,
                SchematicBoundaries = request.SchematicBoundaries,
                PolygonChanges = PolygonChanges.None,
            };
        }

        var provenance = boundaries with
        {
            CogYear = attributes.CogYear ?? throw new InvalidOperationException("Refused before."),
            PopulationMunicipaleYear = attributes.PopulationMunicipaleYear,
            PopulationTotaleYear = attributes.PopulationTotaleYear,
            PopulationMunicipaleCogYear = attributes.PopulationMunicipaleCogYear,
            PopulationTotaleCogYear = attributes.PopulationTotaleCogYear,
            AttributeSource = attributes.Source,
            PolygonChanges = Both(boundaries.PolygonChanges, changes, attributes),
        };
        return new DatasetRecords(
            provenance, attributes.Departements, attributes.Epcis, WithPoints(attributes.Communes, request.Base.Communes),
            attributes.FormerCommunes, polygons, territories.Territories, territories.DeclaredCoverages, territories.Sources);
    }

    // The earlier changes, as far as the dataset still has their communes and départements.
    private static PolygonChanges Both(PolygonChanges before, PolygonChanges now, CommuneAttributes attributes)
    {
        var communes = attributes.Communes.Select(c => c.Code).ToHashSet();
        var departements = attributes.Communes.Select(c => c.Departement).ToHashSet();
        return new PolygonChanges(
            [.. before.Merged.Where(communes.Contains).Union(now.Merged).Order()],
            [
                .. before.LeftOut.Where(l => departements.Contains(l.Departement)).Concat(now.LeftOut)
                    .DistinctBy(l => (l.Code, l.Departement)).OrderBy(l => l.Code).ThenBy(l => l.Departement),
            ]);
    }

    // The official lists have no points. Points of the dataset in use stay valid where the code is the same.
    private static IReadOnlyList<Commune> WithPoints(IReadOnlyList<Commune> communes, IReadOnlyList<Commune> old)
    {
        var known = old.ToDictionary(c => c.Code);
        return
        [
            .. communes.Select(c => c.Longitude is null && known.GetValueOrDefault(c.Code) is { } same
                ? c with { Longitude = same.Longitude, Latitude = same.Latitude }
                : c),
        ];
    }
}
