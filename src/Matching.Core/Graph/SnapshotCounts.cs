namespace Matching.Graph;

/// <summary>What was counted while a network was read.</summary>
/// <param name="TiedPairs">Pairs with at least one tie, difficult ones included.</param>
/// <param name="StrongPairs">Pairs with a strong tie, difficult ones left out.</param>
/// <param name="Interactions">Interactions.</param>
/// <param name="Partners">Partners.</param>
public readonly record struct SnapshotCounts(long TiedPairs, long StrongPairs, long Interactions, long Partners);
