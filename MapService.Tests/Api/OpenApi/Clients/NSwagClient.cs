using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Runtime.Serialization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace MapService.Tests.Api.OpenApi.Clients;

/// <summary>A client that NSwag made, and calls of its methods with the values that the document gives as examples.</summary>
internal sealed class NSwagClient
{
    private readonly object client;

    public NSwagClient(Assembly assembly, HttpClient http, string root)
    {
        var type = assembly.GetType("Maps.Client.MapsClient", throwOnError: true)!;
        client = Activator.CreateInstance(type, http)!;
        type.GetProperty("BaseUrl")!.SetValue(client, root);
    }

    public static async Task<string> SourceAsync(string file)
    {
        var document = await OpenApiDocument.FromFileAsync(file, TestContext.Current.CancellationToken);
        var settings = new CSharpClientGeneratorSettings { ClassName = "MapsClient" };
        settings.CSharpGeneratorSettings.Namespace = "Maps.Client";
        return new CSharpClientGenerator(document, settings).GenerateFile();
    }

    public static Assembly Compile(string source)
    {
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "MapsClient",
            [CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)],
            platform.Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var bytes = new MemoryStream();
        var result = compilation.Emit(bytes, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics.Where(one => one.Severity == DiagnosticSeverity.Error).Take(10)));
        bytes.Position = 0;
        return new AssemblyLoadContext("MapsClient").LoadFromStream(bytes);
    }

    /// <summary>Calls an operation: what is required with its example, what is named with its value, nothing else.</summary>
    public async Task<object?> CallAsync(JsonElement operation, string? body, Dictionary<string, string> values)
    {
        var name = operation.GetProperty("operationId").GetString() + "Async";
        var method = client.GetType().GetMethods()
            .Where(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase))
            .OrderBy(one => one.GetParameters().Length)
            .First();
        var described = operation.TryGetProperty("parameters", out var list) ? list.EnumerateArray().ToList() : [];
        var arguments = method.GetParameters().Select(parameter => Argument(parameter, described, body, values)).ToArray();
        var call = (Task)method.Invoke(client, arguments)!;
        await call;
        return call.GetType().GetProperty("Result")!.GetValue(call);
    }

    private static object? Argument(ParameterInfo parameter, List<JsonElement> described, string? body, Dictionary<string, string> values)
    {
        var known = described.SingleOrDefault(one => one.GetProperty("name").GetString()!.Replace('-', '_') == parameter.Name);
        if (known.ValueKind == JsonValueKind.Object)
        {
            var isRequired = known.TryGetProperty("required", out var required) && required.GetBoolean();
            var text = values.GetValueOrDefault(known.GetProperty("name").GetString()!)
                ?? (isRequired ? known.GetProperty("example").ToString() : null);
            return text is null ? null : Value(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType, text);
        }

        return Newtonsoft.Json.JsonConvert.DeserializeObject(body!, parameter.ParameterType);
    }

    private static object Value(Type type, string text) => type switch
    {
        { IsEnum: true } => type.GetFields()
            .Single(field => field.GetCustomAttribute<EnumMemberAttribute>()?.Value == text)
            .GetValue(null)!,
        _ when type == typeof(DateTimeOffset) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        _ => Convert.ChangeType(text, type, CultureInfo.InvariantCulture),
    };
}
