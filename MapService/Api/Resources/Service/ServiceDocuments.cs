using MapService.Documents;

namespace MapService.Api.Resources.Service;

/// <summary>The landing page for programs (OGC API - Common).</summary>
/// <param name="Title">Name of the service.</param>
/// <param name="Description">What it is.</param>
/// <param name="Links">Where to go on.</param>
/// <param name="Provenance">What is being served.</param>
public sealed record LandingDocument(string Title, string Description, IReadOnlyList<LinkItem> Links, ProvenanceDocument Provenance);

/// <summary>A link.</summary>
/// <param name="Href">Absolute address.</param>
/// <param name="Rel">What it is to this document.</param>
/// <param name="Type">Media type.</param>
/// <param name="Title">In words.</param>
public sealed record LinkItem(string Href, string Rel, string Type, string Title);

/// <summary>How the service is.</summary>
/// <param name="Status">"live" or "ready".</param>
/// <param name="DatasetVersion">Version of the dataset that is being served; null for "live".</param>
public sealed record HealthDocument(string Status, string? DatasetVersion);
