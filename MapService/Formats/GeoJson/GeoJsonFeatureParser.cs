using System.Text;
using System.Text.Json;

namespace MapService.Formats.GeoJson;

/// <summary>
/// Reads one Feature. The JSON reader must be at the feature's value, and is at its last token afterwards. Members other than plain
/// properties and the geometry are skipped.
/// </summary>
internal static class GeoJsonFeatureParser
{
    /// <summary>The largest number of properties to keep. Communes have only a few.</summary>
    private const int MostProperties = 100;

    private const int LongestText = 1000;

    public static void Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, GeoJsonFeature feature, GeoJsonLimits limits)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            feature.AddFault("bad-feature", JsonSteps.Shown(ref reader), "A feature is an object.");
            JsonSteps.Skip(ref reader);
            return;
        }

        var (isFeature, hasGeometry) = (false, false);
        for (JsonSteps.Next(ref reader); reader.TokenType == JsonTokenType.PropertyName; JsonSteps.Next(ref reader))
        {
            if (reader.ValueTextEquals("type"u8))
            {
                JsonSteps.Next(ref reader);
                isFeature = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("Feature"u8);
                JsonSteps.Skip(ref reader);
            }
            else if (reader.ValueTextEquals("properties"u8))
            {
                JsonSteps.Next(ref reader);
                ReadProperties(ref reader, feature);
            }
            else if (reader.ValueTextEquals("geometry"u8))
            {
                JsonSteps.Next(ref reader);
                if (hasGeometry)
                {
                    feature.AddFault("duplicate-member", "geometry", "The feature has \"geometry\" twice.");
                    JsonSteps.Skip(ref reader);
                    continue;
                }

                hasGeometry = true;
                new GeoJsonGeometryParser(text, feature, limits).Read(ref reader);
            }
            else
            {
                JsonSteps.Next(ref reader);
                JsonSteps.Skip(ref reader);
            }
        }

        if (!isFeature)
        {
            feature.AddFault("bad-feature", null, "The object has no \"type\": \"Feature\".");
        }
    }

    private static void ReadProperties(ref Utf8JsonReader reader, GeoJsonFeature feature)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            JsonSteps.Skip(ref reader);
            return;
        }

        for (JsonSteps.Next(ref reader); reader.TokenType == JsonTokenType.PropertyName; JsonSteps.Next(ref reader))
        {
            var name = JsonSteps.Text(ref reader);
            JsonSteps.Next(ref reader);
            if (name is not null && feature.Properties.Any(property => property.Name == name))
            {
                feature.AddFault("duplicate-member", name, "The feature has the property twice.");
            }
            else if (name is not null && feature.Properties.Count < MostProperties && reader.ValueSpan.Length <= LongestText)
            {
                ReadProperty(ref reader, feature, name);
            }

            JsonSteps.Skip(ref reader);
        }
    }

    private static void ReadProperty(ref Utf8JsonReader reader, GeoJsonFeature feature, string name)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                var text = JsonSteps.Text(ref reader);
                if (text is null)
                {
                    feature.AddFault("bad-text", name, "The property's escapes do not make text.");
                }

                feature.Add(new GeoJsonProperty(name, text, IsString: true));
                break;
            case JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False:
                feature.Add(new GeoJsonProperty(name, Encoding.UTF8.GetString(reader.ValueSpan), IsString: false));
                break;
            case JsonTokenType.Null:
                feature.Add(new GeoJsonProperty(name, null, IsString: false));
                break;
            default:
                // Arrays and objects are not plain values.
                break;
        }
    }
}
