namespace Matching.Ranking.Forest;

/// <summary>What a node does to eight of its tree's leaves: it rules out those on its left for rows above its threshold.</summary>
/// <param name="Offset">Where the node's column begins in a <see cref="RowBlock"/>.</param>
/// <param name="Threshold">The threshold's number, as <see cref="RowBlock.Code(int)"/> has it.</param>
/// <param name="Ruled">A bit for each leaf ruled out, as a byte four times over.</param>
internal readonly record struct MaskStep(int Offset, int Threshold, int Ruled);
