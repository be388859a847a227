using MapService.Topology.Outlines;

namespace MapService.Topology.Defects;

/// <summary>
/// Finds overlaps. An area that three features cover is one overlap of the three, apart from the areas that only two of them cover. So the
/// areas of all overlaps add up to the area that is covered more than once.
/// </summary>
internal static class OverlappingFaces
{
    /// <summary>All overlaps, in the order of their features.</summary>
    public static IEnumerable<Defect> Find(CoverageTopology topology)
    {
        for (var face = topology.FeatureCount; face < topology.FaceCount; face++)
        {
            var outline = RingJoiner.Join(topology, topology.ArcsOfFace(face));
            foreach (var place in outline.ToPolygons(topology).Parts())
            {
                yield return Defect.OfGround(DefectKind.Overlap, topology.FeaturesOfFace(face).ToArray(), place);
            }
        }
    }
}
