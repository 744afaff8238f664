using Matching.Evaluation;
using Matching.Graph;
using Matching.Ranking;

namespace Matching.Suggestions;

/// <summary>
/// The ranking as it is served, for evaluation: the same exclusions, features and model. Whoever is excluded or not found scores below everybody else.
/// </summary>
/// <param name="view">The network; its clusters may come from outside, see <see cref="SnapshotBuilder.Build"/>.</param>
/// <param name="everybody">Whether to rank everybody in the network instead of those whom the candidate sources find.</param>
/// <param name="model">What ranks; the prior where null.</param>
public sealed class ServedScorer(NetworkView view, bool everybody, IRankingModel? model = null) : ICandidateScorer
{
    private readonly CandidateRanking ranking = new(view.Snapshot, model);
    private readonly double[] scoreOf = new double[view.Snapshot.Members.Count];

    /// <inheritdoc/>
    public void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores)
    {
        Array.Fill(scoreOf, double.NegativeInfinity);
        if (everybody)
            ranking.RankEverybody(view, source, includeOwnCluster: false);
        else
            ranking.Rank(view, source, SuggestionQuery.DefaultSeed, includeOwnCluster: false, FeatureDepth.Prior);
        for (var position = 0; position < ranking.Ranked.Length; position++)
        {
            var candidate = ranking.Ranked[position];
            scoreOf[candidate.Member] = ranking.Model.Chances is null ? candidate.Score : -position;
        }

        for (var position = 0; position < candidates.Length; position++)
            scores[position] = scoreOf[candidates[position]];
    }
}
