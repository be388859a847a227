using System.Reflection;

namespace MapService.Api.Http.Requests;

/// <summary>
/// The parameters of an endpoint as a record. <see cref="RequestReader"/> has read and checked them when a handler gets the record.
/// </summary>
public interface IParameters<TSelf> : IBindableFromHttpContext<TSelf>
    where TSelf : class, IParameters<TSelf>
{
    /// <summary>The record of a request.</summary>
    static abstract TSelf Of(MapRequest request);

    static ValueTask<TSelf?> IBindableFromHttpContext<TSelf>.BindAsync(HttpContext context, ParameterInfo parameter) =>
        ValueTask.FromResult<TSelf?>(TSelf.Of(MapRequest.Of(context)));
}
