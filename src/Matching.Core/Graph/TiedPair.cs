using Matching.Ties;

namespace Matching.Graph;

/// <summary>A tied pair on its way into the <see cref="TieTable"/>.</summary>
internal readonly record struct TiedPair(int First, int Second, byte Kinds, PairStrength Strength);
