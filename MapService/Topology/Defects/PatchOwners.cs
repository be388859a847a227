using MapService.Geometry;

namespace MapService.Topology.Defects;

/// <summary>
/// Chooses the feature that gets the area of each patch of <see cref="Snap"/>: the one with the longest border with it. For an overlap,
/// only borders with the area that a feature has for itself count.
/// </summary>
internal sealed class PatchOwners
{
    private readonly int featureCount;
    private readonly Defect[] patches;
    private readonly int[] owners;

    private PatchOwners(int featureCount, Defect[] patches, int[] owners)
    {
        this.featureCount = featureCount;
        this.patches = patches;
        this.owners = owners;
    }

    /// <param name="topology">The polygons, then the patches.</param>
    /// <param name="featureCount">Number of features before the patches.</param>
    /// <param name="patches">The defects to repair, in the order of the patches.</param>
    public static PatchOwners Of(CoverageTopology topology, int featureCount, Defect[] patches)
    {
        var metres = new Dictionary<(int Patch, int Feature), double>();
        for (var arc = 0; arc < topology.ArcCount; arc++)
        {
            AddBorder(topology.LeftFaceOf(arc), topology.RightFaceOf(arc), arc);
            AddBorder(topology.RightFaceOf(arc), topology.LeftFaceOf(arc), arc);
        }

        return new PatchOwners(
            featureCount, patches, [.. patches.Select((patch, i) => patch.Features.MaxBy(f => metres.GetValueOrDefault((i, f))))]);

        void AddBorder(int face, int across, int arc)
        {
            if (face < 0 || across < 0)
            {
                return;
            }

            // Only areas of one feature: an overlap belongs to no feature alone.
            var beyond = topology.FeaturesOfFace(across);
            if (beyond[0] >= featureCount || (beyond.Length > 1 && beyond[1] < featureCount))
            {
                return;
            }

            foreach (var patch in topology.FeaturesOfFace(face))
            {
                if (patch >= featureCount && !beyond.Contains(patch) && patches[patch - featureCount].Features.Contains(beyond[0]))
                {
                    var key = (patch - featureCount, beyond[0]);
                    metres[key] = metres.GetValueOrDefault(key) + GeodesicLength.Metres(topology.Arc(arc));
                }
            }
        }
    }

    /// <summary>The feature that gets a face under a patch; null when the patch does not decide (a gap where features overlap).</summary>
    /// <param name="patch">The patch's feature number.</param>
    /// <param name="features">The features that cover the face: none, or several.</param>
    public int? OwnerOf(int patch, int[] features)
    {
        var number = patch - featureCount;
        return patches[number].Kind == DefectKind.Overlap == features.Length > 1 ? owners[number] : null;
    }
}
