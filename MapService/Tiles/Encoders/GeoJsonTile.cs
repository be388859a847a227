using System.Buffers;
using MapService.Geometry;
using MapService.Tiles.Grid;
using MapService.Tiles.Levels;

namespace MapService.Tiles.Encoders;

/// <summary>
/// Writes clipped features as one GeoJSON FeatureCollection (RFC 7946), with one feature on each line. Coordinates are whole positions in
/// degrees. A fiftieth of a unit sets the number of decimals (three at zoom 0, seven at zoom 14), so equal positions have equal texts in
/// every tile.
/// </summary>
internal sealed class GeoJsonTile : IDisposable
{
    private readonly LevelPolygons pieces;
    private readonly double scale;
    private readonly DecimalText text;
    private readonly double unitsOfDegree;
    private byte[] bytes = ArrayPool<byte>.Shared.Rent(4096);
    private int length;

    private GeoJsonTile(LevelPolygons pieces, int zoom)
    {
        this.pieces = pieces;
        scale = Math.ScaleB(TileAddress.Extent, zoom);
        var decimals = (int)Math.Ceiling(Math.Log10(50 * scale / 360));
        text = new DecimalText(decimals);
        unitsOfDegree = Math.Pow(10, decimals);
    }

    /// <param name="heads">The heads of the layer for the zoom.</param>
    /// <param name="features">Numbers of the features in the tile.</param>
    /// <param name="pieces">Their clipped polygons, in the same order.</param>
    /// <param name="zoom">The zoom.</param>
    public static byte[] Of(GeoJsonHeads heads, List<int> features, LevelPolygons pieces, int zoom)
    {
        using var tile = new GeoJsonTile(pieces, zoom);
        tile.Add("""{"type":"FeatureCollection","features":["""u8);
        for (var i = 0; i < features.Count; i++)
        {
            // One feature on each line, so that people can compare tiles.
            tile.Add(i == 0 ? "\n"u8 : ",\n"u8);
            tile.Add(heads.Of(features[i]));
            tile.AddGeometry(i);
            tile.Add("}"u8);
        }

        tile.Add("]}"u8);
        return tile.bytes.AsSpan(0, tile.length).ToArray();
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes);

    private void AddGeometry(int feature)
    {
        var polygons = pieces.PolygonsOf(feature);
        var several = polygons.Count > 1;
        Add(several ? """{"type":"MultiPolygon","coordinates":["""u8 : """{"type":"Polygon","coordinates":"""u8);
        foreach (var polygon in polygons)
        {
            AddPolygon(polygon, isFirst: polygon == polygons.Start);
        }

        Add(several ? "]}"u8 : "}"u8);
    }

    private void AddPolygon(int polygon, bool isFirst)
    {
        Add(isFirst ? "["u8 : ",["u8);
        var rings = pieces.RingsOf(polygon);
        foreach (var ring in rings)
        {
            Add(ring == rings.Start ? "["u8 : ",["u8);
            AddRing(pieces.X(ring), pieces.Y(ring));
            Add("]"u8);
        }

        Add("]"u8);
    }

    /// <summary>
    /// Rings with y down have the opposite winding with y up, so a ring is written backwards. The first position closes it.
    /// </summary>
    private void AddRing(ReadOnlySpan<int> x, ReadOnlySpan<int> y)
    {
        const int MostOfAPosition = (2 * DecimalText.MaxLength) + 4;
        Reserve((x.Length + 1) * MostOfAPosition);
        var target = bytes.AsSpan();
        for (var i = x.Length; i >= 0; i--)
        {
            var place = i == x.Length ? 0 : i;
            if (i < x.Length)
            {
                target[length++] = (byte)',';
            }

            target[length++] = (byte)'[';
            length += text.Write(target[length..], Units(WebMercator.Longitude(x[place] / scale)));
            target[length++] = (byte)',';
            length += text.Write(target[length..], Units(LatitudeTable.Latitude(y[place] / scale)));
            target[length++] = (byte)']';
        }
    }

    private int Units(double degrees) => (int)Math.Round(degrees * unitsOfDegree);

    private void Add(ReadOnlySpan<byte> json)
    {
        Reserve(json.Length);
        json.CopyTo(bytes.AsSpan(length));
        length += json.Length;
    }

    private void Reserve(int count)
    {
        if (length + count > bytes.Length)
        {
            var grown = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, length + count));
            bytes.CopyTo(grown, 0);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = grown;
        }
    }
}
