using System.Text;
using System.Text.Json;

namespace MapService.Formats.GeoJson;

/// <summary>Steps of a JSON reader in a text that may be truncated.</summary>
internal static class JsonSteps
{
    /// <summary>Moves to the next token.</summary>
    /// <exception cref="GeoJsonStop">The text ends before it.</exception>
    public static void Next(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
        {
            throw CutOff();
        }
    }

    /// <summary>Moves to the end of the current value.</summary>
    /// <exception cref="GeoJsonStop">The text ends before it.</exception>
    public static void Skip(ref Utf8JsonReader reader)
    {
        if (!reader.TrySkip())
        {
            throw CutOff();
        }
    }

    /// <summary>The text of a string or property name; null when its escapes do not make text (half a surrogate pair).</summary>
    public static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The current token for a message, shortened.</summary>
    public static string Shown(ref Utf8JsonReader reader)
    {
        const int longest = 40;
        var token = reader.ValueSpan;
        return token.Length <= longest ? Encoding.UTF8.GetString(token) : Encoding.UTF8.GetString(token[..longest]) + "...";
    }

    private static GeoJsonStop CutOff() => new("json-cut-off", null, "The file ends before its JSON does; it was cut off.");
}
