using Matching.Graph;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Ranking.Reverse;

namespace Matching.Suggestions;

/// <summary>
/// Puts the first candidates of a ranking in the order of the chance that both sides say yes; whoever comes behind stays there. How many are the first does not depend on how many are asked for, so that
/// all answers have one order. Reused between questions, not thread safe.
/// </summary>
/// <param name="snapshot">The network.</param>
/// <param name="model">A model that tells chances.</param>
/// <param name="rows">Fills the model's rows.</param>
/// <param name="rule">Makes one chance of the two.</param>
internal sealed class Reciprocation(NetworkSnapshot snapshot, IRankingModel model, IFeatureRows rows, ReciprocityRule rule)
{
    /// <summary>Candidates that are looked at from their side: twice as many as an answer usually shows.</summary>
    public const int Most = 20;

    private readonly IReverseScores reverse = IReverseScores.Of(snapshot, model, rows);
    private readonly int[] candidates = new int[Most];
    private readonly double[] scores = new double[Most];

    /// <summary>Tells the chances of the first candidates and sorts these by them.</summary>
    /// <param name="member">The member who asks.</param>
    /// <param name="ranked">All candidates, by score.</param>
    /// <param name="assumed">By candidate, what to take for a feature of the member seen from there instead of what it is; null for nothing.</param>
    /// <param name="cancellation">Looked at before each candidate.</param>
    public void Sort(int member, Span<ScoredCandidate> ranked, Func<int, MeasuredValue?>? assumed, CancellationToken cancellation)
    {
        var first = ranked[..Math.Min(Most, ranked.Length)];
        for (var at = 0; at < first.Length; at++)
            candidates[at] = first[at].Member;
        reverse.Score(member, candidates.AsSpan(..first.Length), scores.AsSpan(..first.Length), assumed, cancellation);
        for (var at = 0; at < first.Length; at++)
            first[at] = first[at] with { Chances = model.Chances!.Of(first[at].Score, scores[at], rule) };
        first.Sort();
    }
}
