using System.Text.Json;

namespace MapService.Formats.GeoJson;

/// <summary>Reads the outermost object of a GeoJSON text, and passes on its features.</summary>
internal sealed class GeoJsonRoot(GeoJsonLimits limits, Action<GeoJsonFeature> take, Action<string, string?, string> refuse)
{
    private readonly GeoJsonFeature feature = new();
    private int rings;
    private bool inFeature;

    public int Features { get; private set; }

    public CoordinateReference? Crs { get; private set; }

    /// <summary>The current feature ("feature 12"); null outside features.</summary>
    public string? FeatureUnderWay => inFeature ? $"feature {feature.Number}" : null;

    /// <param name="reader">The JSON reader, at the beginning of the text.</param>
    /// <param name="text">The text of the reader.</param>
    public void Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        JsonSteps.Next(ref reader);
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new GeoJsonStop("not-geojson", JsonSteps.Shown(ref reader), "A GeoJSON file is one object.");
        }

        // The outermost object may itself be a feature or a geometry. Its type may be anywhere in it, so it is read again then.
        var start = reader;
        string? type = null;
        var hasFeatures = false;
        for (JsonSteps.Next(ref reader); reader.TokenType == JsonTokenType.PropertyName; JsonSteps.Next(ref reader))
        {
            if (reader.ValueTextEquals("type"u8))
            {
                JsonSteps.Next(ref reader);
                type = reader.TokenType == JsonTokenType.String ? JsonSteps.Text(ref reader) : null;
                JsonSteps.Skip(ref reader);
            }
            else if (reader.ValueTextEquals("crs"u8))
            {
                JsonSteps.Next(ref reader);
                ReadCrs(ref reader);
            }
            else if (reader.ValueTextEquals("features"u8))
            {
                if (hasFeatures)
                {
                    throw new GeoJsonStop(
                        "duplicate-member",
                        "features",
                        "The collection has \"features\" twice; which of them counts is not for a reader to choose.");
                }

                hasFeatures = true;
                JsonSteps.Next(ref reader);
                ReadFeatures(ref reader, text);
            }
            else
            {
                JsonSteps.Next(ref reader);
                JsonSteps.Skip(ref reader);
            }
        }

        // The JSON reader throws for anything after the object.
        reader.Read();
        Finish(start, text, type, hasFeatures);
    }

    private void Finish(Utf8JsonReader start, ReadOnlySpan<byte> text, string? type, bool hasFeatures)
    {
        switch (type)
        {
            case "FeatureCollection" when hasFeatures:
                break;
            case "FeatureCollection":
                refuse("not-geojson", type, "The FeatureCollection has no features.");
                break;
            case "Feature":
                StartFeature();
                GeoJsonFeatureParser.Read(ref start, text, feature, limits);
                EndFeature();
                break;
            case "Polygon" or "MultiPolygon" or "GeometryCollection" or "Point" or "MultiPoint" or "LineString" or "MultiLineString":
                StartFeature();
                new GeoJsonGeometryParser(text, feature, limits).Read(ref start);
                EndFeature();
                break;
            case "Topology":
                refuse("not-geojson", type, "The file is TopoJSON; GeoJSON is expected.");
                break;
            default:
                refuse("not-geojson", type, "The file's \"type\" is none of GeoJSON's; a FeatureCollection is expected.");
                break;
        }
    }

    private void ReadFeatures(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new GeoJsonStop("not-geojson", JsonSteps.Shown(ref reader), "\"features\" is an array.");
        }

        for (JsonSteps.Next(ref reader); reader.TokenType != JsonTokenType.EndArray; JsonSteps.Next(ref reader))
        {
            StartFeature();
            GeoJsonFeatureParser.Read(ref reader, text, feature, limits);
            EndFeature();
        }
    }

    private void StartFeature()
    {
        feature.Start(++Features, Crs);
        inFeature = true;
        if (Features > limits.Features)
        {
            throw new GeoJsonStop("too-many-features", null, $"The file has more than {limits.Features} features.");
        }
    }

    private void EndFeature()
    {
        rings += feature.Rings.RingCount;
        if (rings > limits.Rings)
        {
            throw new GeoJsonStop("too-many-rings", null, $"The file has more than {limits.Rings} rings.");
        }

        take(feature);
        inFeature = false;
    }

    // "crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:EPSG::2154" } }, as GeoJSON had it before RFC 7946.
    private void ReadCrs(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        string? name = null;
        var depth = reader.CurrentDepth;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            for (JsonSteps.Next(ref reader); reader.CurrentDepth > depth; JsonSteps.Next(ref reader))
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("name"u8))
                {
                    JsonSteps.Next(ref reader);
                    name = reader.TokenType == JsonTokenType.String ? JsonSteps.Text(ref reader) : null;
                }
            }
        }
        else
        {
            name = reader.TokenType == JsonTokenType.String ? JsonSteps.Text(ref reader) : null;
            JsonSteps.Skip(ref reader);
        }

        if (CoordinateReferences.TryParse(name, out var reference))
        {
            Crs = reference;
            return;
        }

        refuse("unknown-crs", name, $"The file's coordinate reference is not known here; expected {CoordinateReferences.Expected}.");
    }
}
