namespace Matching.Ranking.Layers;

/// <summary>A tied pair with everything that layers are told apart by.</summary>
/// <param name="First">One of the two.</param>
/// <param name="Second">The other.</param>
/// <param name="Kinds">Kinds of tie as bits, whose meaning is the network's.</param>
/// <param name="Intensity">Positive; only ratios count.</param>
/// <param name="Strong">Whether the tie is strong.</param>
public readonly record struct LayeredTie(int First, int Second, uint Kinds, float Intensity, bool Strong);
