namespace Matching.Suggestions;

/// <summary>
/// Leaves some places of a list to chance, so that a network learns of people whom its ranking would not show (epsilon-greedy). Each place by itself goes, with a given chance ε,
/// to somebody from further down: one of the m candidates below the list, all equally likely, none twice. What is shown at a place then has, at that place, the propensity
/// ε/m where it comes from below, and 1 − ε where it is the place's own. Where m is smaller than the list, the candidates below may be used up: ε then stands for
/// ε · P(Binomial(k, ε) &lt; m), with k the places before. Its inverse is the weight that undoes the choice (Joachims, Swaminathan and Schnabel 2017).
/// </summary>
/// <param name="Rate">ε, 0 … 0.5; at 0 nothing is left to chance.</param>
/// <param name="Seed">Draws places and candidates.</param>
public readonly record struct Exploration(double Rate, ulong Seed)
{
    /// <summary>Largest rate: a list should still be mostly what the ranking says.</summary>
    public const double MaxRate = 0.5;
}
