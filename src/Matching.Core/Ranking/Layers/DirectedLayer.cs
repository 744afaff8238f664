namespace Matching.Ranking.Layers;

/// <summary>Ties of a network that lead from one of the two to the other: who turned to whom.</summary>
/// <param name="Name">Stable name in snake case; begins the names of the layer's features.</param>
/// <param name="Meaning">What a person does to whom a tie leads, to complete "people who … them".</param>
/// <param name="Leads">Whether a tie leads from its first to its second person, and whether it leads back.</param>
public sealed record DirectedLayer(string Name, string Meaning, Func<LayeredTie, (bool Forth, bool Back)> Leads);
