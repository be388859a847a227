using System.Text.Json;
using System.Text.Json.Serialization;

namespace MapService.Formats.DatasetFolder;

/// <summary>Reads a code from text.</summary>
internal delegate bool CodeParser<TCode>(string? text, out TCode code);

/// <summary>Reads and writes codes as JSON strings.</summary>
/// <param name="parse">Reads a code.</param>
/// <param name="expected">What a code looks like, for messages.</param>
internal sealed class CodeJsonConverter<TCode>(CodeParser<TCode> parse, string expected) : JsonConverter<TCode>
    where TCode : struct
{
    public override TCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && parse(reader.GetString(), out var code)
            ? code
            : throw new JsonException($"Expected {expected}.");

    public override void Write(Utf8JsonWriter writer, TCode value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
