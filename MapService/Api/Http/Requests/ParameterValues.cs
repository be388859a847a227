namespace MapService.Api.Http.Requests;

/// <summary>The values of a request's query parameters, read and found good. What was left out is not in it.</summary>
public sealed class ParameterValues
{
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);

    /// <summary>The value of a parameter, or a default where it was left out.</summary>
    public T Get<T>(QueryParameter<T> parameter, T byDefault)
        where T : notnull => values.TryGetValue(parameter.Name, out var value) ? (T)value : byDefault;

    /// <summary>The value of a parameter, or null where it was left out.</summary>
    public T? Find<T>(QueryParameter<T> parameter)
        where T : struct => values.TryGetValue(parameter.Name, out var value) ? (T)value : null;

    /// <summary>The text of a parameter, or null where it was left out.</summary>
    public string? FindText(QueryParameter<string> parameter) => values.TryGetValue(parameter.Name, out var value) ? (string)value : null;

    /// <summary>The value of a parameter that must be given.</summary>
    /// <exception cref="InvalidOperationException">The endpoint does not require it.</exception>
    public T Require<T>(QueryParameter<T> parameter)
        where T : notnull => values.TryGetValue(parameter.Name, out var value)
        ? (T)value
        : throw new InvalidOperationException($"The endpoint does not require '{parameter.Name}'.");

    internal void Add(QueryParameter parameter, object value) => values.Add(parameter.Name, value);
}
