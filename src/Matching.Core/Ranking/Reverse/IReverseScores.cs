using Matching.Graph;
using Matching.Ranking.Compared;
using Matching.Ranking.Layers;

namespace Matching.Ranking.Reverse;

/// <summary>Scores of the opposite direction: of a member, seen from those whom they could be suggested. Not thread safe.</summary>
internal interface IReverseScores
{
    /// <summary>Scores a member from the side of each candidate.</summary>
    /// <param name="member">The member.</param>
    /// <param name="candidates">Who sees the member.</param>
    /// <param name="scores">Receives a score for each.</param>
    /// <param name="assumed">By candidate, what to take for a feature of the member seen from there instead of what it is; null for nothing.</param>
    /// <param name="cancellation">Looked at before each candidate.</param>
    void Score(int member, ReadOnlySpan<int> candidates, Span<double> scores, Func<int, MeasuredValue?>? assumed, CancellationToken cancellation);

    /// <summary>What suits a model's rows.</summary>
    static IReverseScores Of(NetworkSnapshot snapshot, IRankingModel model, IFeatureRows rows) =>
        rows is ComparedTableRows table ? new TableReverseScores(snapshot, model, table) : new LayeredReverseScores(snapshot, model, (ComparedRows)rows);
}
