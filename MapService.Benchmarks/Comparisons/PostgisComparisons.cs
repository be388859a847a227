using MapService.Benchmarks.Data;
using MapService.Benchmarks.Harness;
using MapService.Benchmarks.Peers;
using MapService.Tiles.Grid;
using Npgsql;

namespace MapService.Benchmarks.Comparisons;

/// <summary>Outlines and tiles against PostGIS on loaded data. Its answer is one number, so that nothing is sent but that.</summary>
internal static class PostgisComparisons
{
    private const int LeastZoom = 4;
    private const int MostZoom = 10;

    private const string Outlines = "SELECT departement, ST_Union(geom) AS outline FROM communes GROUP BY departement";

    private const string Tiles =
        """
        SELECT z, x, y, tile FROM tiles CROSS JOIN LATERAL (
            SELECT ST_AsMVT(piece, 'communes', 4096, 'geom') AS tile FROM (
                SELECT ST_AsMVTGeom(mercator.geom, tiles.bounds, 4096, 64, true) AS geom, code, nom, departement
                FROM mercator WHERE mercator.geom && tiles.reach) AS piece
            WHERE piece.geom IS NOT NULL) AS made
        """;

    public static void Run(Bench bench)
    {
        PostgisCommunes.Load(bench.Postgis, bench.Communes);
        bench.Report.Compare(
            bench.Name("départements in memory, PostGIS ST_Union on loaded data"),
            Goal.AtLeast(300),
            Way.Of(() => MergeComparisons.Departements(bench, bench.Topology)),
            bench.Postgis.Way($"SELECT sum(ST_NPoints(outline)) FROM ({Outlines}) AS made"),
            () => Difference(bench));

        // As the goal is set: PostGIS would take minutes for the tiles of France.
        if (bench.Options.Dataset == "bfc")
        {
            RunTiles(bench);
        }
    }

    private static void RunTiles(Bench bench)
    {
        CommuneTiles Ours() => new(bench.Topology, bench.CommuneAttributes);
        var tiles = Ours().Mvt(LeastZoom, MostZoom);
        PostgisCommunes.PrepareTiles(bench.Postgis, tiles.Select(tile => tile.Address), (double)TileLines.Buffer / TileAddress.Extent);
        TileSums? sums = null;
        bench.Report.Compare(
            bench.Name($"{tiles.Count} MVT tiles z{LeastZoom}-z{MostZoom}, PostGIS ST_AsMVT"),
            Goal.AtLeast(30),
            Way.Of(() => Ours().Mvt(LeastZoom, MostZoom)),
            bench.Postgis.Way($"SELECT sum(length(tile)) FROM ({Tiles}) AS made"),
            () => (sums = TileSums.Of(bench.Node, tiles, Made(bench.Postgis), bench.Communes.Codes.Count)).Difference);
        bench.Report.Note($"{sums}");
    }

    private static string? Difference(Bench bench)
    {
        var ours = MergeComparisons.Departements(bench, bench.Topology);
        return Surfaces.Difference(
            [.. Enumerable.Range(0, ours.FeatureCount).Select(outline => Surfaces.Of(ours, outline))],
            [.. Made(bench.Postgis.Source)],
            bench.DepartementThatTouchesItself);
    }

    private static IEnumerable<Surfaces> Made(NpgsqlDataSource source)
    {
        using var command = source.CreateCommand(
            $"""
            SELECT ST_Area(outline), ST_NumGeometries(outline)::int, holes::int, ST_NPoints(outline)
            FROM ({Outlines}) AS made
            CROSS JOIN LATERAL (SELECT sum(ST_NumInteriorRings(part.geom)) AS holes FROM ST_Dump(outline) AS part) AS counted
            ORDER BY departement
            """);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var (parts, holes) = (rows.GetInt32(1), rows.GetInt32(2));
            yield return new Surfaces(rows.GetDouble(0), parts, holes, rows.GetInt32(3) - parts - holes);
        }
    }

    private static List<(TileAddress Address, byte[] Bytes)> Made(PostgisCluster cluster)
    {
        using var command = cluster.Source.CreateCommand(Tiles);
        using var rows = command.ExecuteReader();
        var tiles = new List<(TileAddress, byte[])>();
        while (rows.Read())
        {
            tiles.Add((new TileAddress(rows.GetInt32(0), rows.GetInt32(1), rows.GetInt32(2)), rows.GetFieldValue<byte[]>(3)));
        }

        return tiles;
    }
}
