using MapService.Tests;
using MapService.Tests.Web;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(LongestFirst))]

namespace MapService.Tests;

/// <summary>
/// Walks of the map page come first: each of their two collections takes longer than any other, and whatever begins last is what all the
/// rest has to be waited for.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Longest = [RealMapPages.Name, MapPages.Name];

    /// <inheritdoc/>
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(
            collection => Array.IndexOf(Longest, collection.TestCollectionDisplayName) is var at && at < 0 ? Longest.Length : at)];
}
