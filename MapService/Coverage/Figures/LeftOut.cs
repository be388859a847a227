namespace MapService.Coverage.Figures;

/// <summary>Communes that add nothing to a share because their population or their surface is not known.</summary>
/// <param name="AnyCovered">One of them is covered: the share is more than it says.</param>
/// <param name="AnyUncovered">One of them is not: the share is less than it says.</param>
public readonly record struct LeftOut(bool AnyCovered, bool AnyUncovered)
{
    /// <summary>True when a share of nothing, or of everything, would be untrue.</summary>
    public bool Belies(bool nothing, bool everything) => (nothing && AnyCovered) || (everything && AnyUncovered);
}
