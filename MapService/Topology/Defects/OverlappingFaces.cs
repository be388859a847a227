using MapService.Topology.Outlines;

namespace MapService.Topology.Defects;

/// <summary>
/// The places where several features cover the same ground. Ground that three cover is told once, with the three of them, apart from
/// what only two of them cover: the surfaces of all overlaps add up to the ground that is covered more than once.
/// </summary>
internal static class OverlappingFaces
{
    /// <summary>Every place, in the order of the features that cover it.</summary>
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
