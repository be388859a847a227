using System.Text.Json;

namespace MapService.Formats.GeoJson;

/// <summary>
/// Reads the polygons of one geometry into a feature. The JSON reader must be at the geometry's value, and is at its last token afterwards.
/// Anything against RFC 7946 becomes a fault of the feature, and reading continues after it.
/// </summary>
/// <param name="text">The whole text of the reader.</param>
/// <param name="feature">Takes the polygons and the faults.</param>
/// <param name="limits">How much to read.</param>
internal readonly ref struct GeoJsonGeometryParser(ReadOnlySpan<byte> text, GeoJsonFeature feature, GeoJsonLimits limits)
{
    private readonly ReadOnlySpan<byte> whole = text;

    private const string WrongNesting = "The coordinates are not arrays of numbers nested as their geometry type asks.";

    public void Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            feature.AddFault("bad-geometry", null, "A geometry is an object or null.");
            JsonSteps.Skip(ref reader);
            return;
        }

        string? type = null;
        Utf8JsonReader held = default;
        var isHeld = false;
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("type"u8))
            {
                JsonSteps.Next(ref reader);
                type = TypeName(ref reader);
            }
            else if (reader.ValueTextEquals("coordinates"u8) || reader.ValueTextEquals("geometries"u8))
            {
                JsonSteps.Next(ref reader);
                if (type is not null)
                {
                    ReadParts(ref reader, type);
                    continue;
                }

                // If the type comes after the coordinates, these are read twice.
                held = reader;
                isHeld = true;
                JsonSteps.Skip(ref reader);
            }
            else
            {
                JsonSteps.Next(ref reader);
                JsonSteps.Skip(ref reader);
            }
        }

        if (isHeld && type is not null)
        {
            ReadParts(ref held, type);
        }

        feature.GeometryType ??= type;
        if (type is null)
        {
            feature.AddFault("bad-geometry", null, "The geometry has no type.");
        }
    }

    private static bool NextMember(ref Utf8JsonReader reader)
    {
        JsonSteps.Next(ref reader);
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    private static string? TypeName(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            return JsonSteps.Text(ref reader);
        }

        JsonSteps.Skip(ref reader);
        return null;
    }

    private void ReadParts(ref Utf8JsonReader reader, string type)
    {
        feature.GeometryType ??= type;
        switch (type)
        {
            case "Polygon":
                ReadPolygon(ref reader);
                break;
            case "MultiPolygon":
                for (var more = Enter(ref reader); more && NextItem(ref reader);)
                {
                    ReadPolygon(ref reader);
                }

                break;
            case "GeometryCollection":
                for (var more = Enter(ref reader); more && NextItem(ref reader);)
                {
                    Read(ref reader);
                }

                break;
            default:
                JsonSteps.Skip(ref reader);
                feature.AddFault("not-a-polygon", type, "A commune's geometry is a Polygon or a MultiPolygon.");
                break;
        }
    }

    private void ReadPolygon(ref Utf8JsonReader reader)
    {
        var rings = feature.Rings.RingCount;
        for (var more = Enter(ref reader); more && NextItem(ref reader);)
        {
            ReadRing(ref reader);
        }

        // Some programs write an empty polygon as "coordinates": []. It is no polygon.
        if (feature.Rings.RingCount > rings)
        {
            feature.Rings.EndPolygon();
        }
    }

    private void ReadRing(ref Utf8JsonReader reader)
    {
        if (!ReadPlainRing(ref reader))
        {
            for (var more = Enter(ref reader); more && NextItem(ref reader);)
            {
                ReadPosition(ref reader);
            }
        }

        if (feature.Rings.Positions.Length > limits.PositionsPerFeature)
        {
            throw new GeoJsonStop("too-many-positions", null, $"The feature has more than {limits.PositionsPerFeature} positions.");
        }

        feature.Rings.EndRing();
    }

    /// <summary>Reads a ring without the JSON reader, if that is possible, and moves the JSON reader to the end of the ring.</summary>
    private bool ReadPlainRing(ref Utf8JsonReader reader)
    {
        // Positions are two levels deeper. The JSON reader would check that.
        if (reader.TokenType != JsonTokenType.StartArray
            || reader.CurrentDepth + 2 > limits.NestingDepth
            || !whole.Overlaps(reader.ValueSpan, out var start))
        {
            return false;
        }

        var end = GeoJsonRingText.TryRead(whole, start + 1, feature.Rings);
        if (end < 0)
        {
            return false;
        }

        // A JSON reader cannot be moved. A new one continues at the closing bracket of the ring, as if the ring were empty.
        reader = new Utf8JsonReader(whole[end..], isFinalBlock: false, reader.CurrentState);
        JsonSteps.Next(ref reader);
        return true;
    }

    private void ReadPosition(ref Utf8JsonReader reader)
    {
        if (!Enter(ref reader))
        {
            return;
        }

        var count = 0;
        double x = 0, y = 0;
        while (NextItem(ref reader))
        {
            switch (count++)
            {
                case 0:
                    x = ReadNumber(ref reader);
                    break;
                case 1:
                    y = ReadNumber(ref reader);
                    break;
                default:
                    // Heights, and any other numbers after the first two, are ignored.
                    JsonSteps.Skip(ref reader);
                    break;
            }
        }

        if (count < 2)
        {
            feature.AddFault("bad-coordinates", null, "A position is at least two numbers.");
            return;
        }

        feature.Rings.Add(new RawPosition(x, y));
    }

    private double ReadNumber(ref Utf8JsonReader reader)
    {
        // A number too large for a double becomes infinity. The caller refuses it.
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number))
        {
            return number;
        }

        if (reader.TokenType == JsonTokenType.String && JsonNotANumber.TryGet(reader.ValueSpan, out number))
        {
            return number;
        }

        feature.AddFault("bad-coordinates", JsonSteps.Shown(ref reader), WrongNesting);
        JsonSteps.Skip(ref reader);
        return 0;
    }

    private bool Enter(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            return true;
        }

        feature.AddFault("bad-coordinates", JsonSteps.Shown(ref reader), WrongNesting);
        JsonSteps.Skip(ref reader);
        return false;
    }

    private static bool NextItem(ref Utf8JsonReader reader)
    {
        JsonSteps.Next(ref reader);
        return reader.TokenType != JsonTokenType.EndArray;
    }
}
