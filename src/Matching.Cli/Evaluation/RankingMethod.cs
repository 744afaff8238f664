using Matching.Evaluation;

namespace Matching.Cli.Evaluation;

/// <summary>A way to rank candidates that an evaluation compares.</summary>
/// <param name="Name">Its key in the report.</param>
/// <param name="Title">What people read.</param>
/// <param name="ScorerFor">Makes the scorer of a village; sees nothing that is hidden.</param>
internal sealed record RankingMethod(string Name, string Title, Func<Village, ICandidateScorer> ScorerFor);
