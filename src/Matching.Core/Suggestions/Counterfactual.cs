namespace Matching.Suggestions;

/// <summary>What would have to be otherwise about the member who asks for a candidate to come among the first suggestions (Wachter et al. 2018).</summary>
/// <param name="Text">The change, in words.</param>
/// <param name="Rank">The candidate's rank after it, found by scoring all candidates anew; 1 is best.</param>
public sealed record Counterfactual(string Text, int Rank);
