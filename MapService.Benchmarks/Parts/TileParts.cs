using BenchmarkDotNet.Attributes;
using MapService.Benchmarks.Data;
using MapService.Coverage.Snapshot;
using MapService.Layers;
using MapService.Territories.Records;
using MapService.Tiles;
using MapService.Tiles.Grid;

namespace MapService.Benchmarks.Parts;

/// <summary>Single tiles of the communes around Dijon whose levels are there.</summary>
public class TileParts
{
    private Dataset dataset = null!;
    private TileAddress address;

    /// <summary>The zoom.</summary>
    [Params(4, 8, 12)]
    public int Zoom { get; set; }

    /// <summary>Reads the input and makes each tile once.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        dataset = RealDataset.Of(RealCommunes.Read("bfc"), []);
        address = new TileAddress(Zoom, 2105 >> (12 - Zoom), 1436 >> (12 - Zoom));
        Mvt();
        GeoJson();
    }

    /// <summary>As a vector tile.</summary>
    [Benchmark]
    public byte[] Mvt() => TileRenderer.Mvt(dataset, [Layer.Communes], TerritoryKind.Cpts, default, address);

    /// <summary>As GeoJSON.</summary>
    [Benchmark]
    public byte[] GeoJson() => TileRenderer.GeoJson(dataset, Layer.Communes, TerritoryKind.Cpts, default, address);
}
