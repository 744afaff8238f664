namespace Matching.Ranking.Layers;

/// <summary>Some of a network's ties, looked at apart from the others.</summary>
/// <param name="Name">Stable name in snake case; begins the names of the layer's features.</param>
/// <param name="Meaning">Which ties these are, to complete "ties …".</param>
/// <param name="Weight">Weight of a tie in the layer; 0 where it is not part of it.</param>
public sealed record TieLayer(string Name, string Meaning, Func<LayeredTie, float> Weight);
