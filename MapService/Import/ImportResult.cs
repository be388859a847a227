using MapService.Territories.Checks;
using MapService.Territories.Records;
using MapService.Topology;
using MapService.Topology.Defects;

namespace MapService.Import;

/// <summary>What an import is doing.</summary>
/// <param name="Name">In words, for people ("reading polygons").</param>
/// <param name="Fraction">How far the whole import is, 0-1.</param>
public readonly record struct ImportStage(string Name, double Fraction);

/// <summary>What became of an import. Nothing is stored by it: the caller saves <paramref name="Records"/>.</summary>
/// <param name="Records">The checked records; null when anything was refused.</param>
/// <param name="Problems">Everything refused, changed, unmatched or noted, in the order it was found.</param>
public sealed record ImportResult(DatasetRecords? Records, IReadOnlyList<InputProblem> Problems)
{
    /// <summary>
    /// Where the polygons of <see cref="Records"/> do not fit together; null when the polygons did not change, so that they were not
    /// checked.
    /// </summary>
    public IReadOnlyList<Defect>? Defects { get; init; }

    /// <summary>The topology of the polygons of <see cref="Records"/>, where defects were looked for in it; otherwise null.</summary>
    public CoverageTopology? Topology { get; init; }

    /// <summary>True when the input was refused.</summary>
    public bool Refused => Records is null;
}
