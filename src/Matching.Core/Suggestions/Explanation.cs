using Matching.Model;
using Matching.Storage;

namespace Matching.Suggestions;

/// <summary>Why a candidate is suggested to a member.</summary>
/// <param name="Suggestion">The suggestion as the answer to the same query gives it; the rank is among all candidates.</param>
/// <param name="Contributions">Every feature that may be told; with the base the contributions sum to the score.</param>
/// <param name="BaseScore">The score of a pair of whom nothing is known; 0 for the prior.</param>
/// <param name="Counterfactual">What would bring the candidate among the first ten; null where it is among them, or nothing was found.</param>
/// <param name="Revision">Revision that the explanation describes.</param>
/// <param name="ModelVersion">Version of the model that ranked.</param>
/// <param name="PolicyVersion">Version of the policy in force.</param>
public sealed record Explanation(
    Suggestion Suggestion, ValueList<FeatureContribution> Contributions, double BaseScore, Counterfactual? Counterfactual, Revision Revision, string ModelVersion, string PolicyVersion);
