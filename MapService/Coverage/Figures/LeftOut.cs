namespace MapService.Coverage.Figures;

/// <summary>Communes that a share leaves out, because their population or area is not known.</summary>
/// <param name="AnyCovered">True when one is covered, so the true share is larger.</param>
/// <param name="AnyUncovered">True when one is uncovered, so the true share is smaller.</param>
public readonly record struct LeftOut(bool AnyCovered, bool AnyUncovered)
{
    /// <summary>True when a share of 0 or 100 % would be wrong.</summary>
    public bool Belies(bool nothing, bool everything) => (nothing && AnyCovered) || (everything && AnyUncovered);
}
