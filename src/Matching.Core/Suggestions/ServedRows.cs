using Matching.Graph;
using Matching.Ranking;

namespace Matching.Suggestions;

/// <summary>The candidates that would be ranked, with the rows of <see cref="FeatureTable"/> that a model would read of them; to learn from. Not thread safe.</summary>
/// <param name="view">The network.</param>
public sealed class ServedRows(NetworkView view)
{
    private readonly CandidateRanking ranking = new(view.Snapshot);

    /// <summary>Candidates of a member, the prior's best first, with their rows one after the other.</summary>
    public (int[] Members, float[] Rows) Find(int member)
    {
        ranking.Rank(view, member, SuggestionQuery.DefaultSeed, includeOwnCluster: false, FeatureDepth.All);
        var members = new int[ranking.Ranked.Length];
        var rows = new float[members.Length * FeatureExtractor.RowLength];
        for (var position = 0; position < members.Length; position++)
        {
            members[position] = ranking.Ranked[position].Member;
            ranking.RowOf(ranking.Ranked[position]).CopyTo(rows.AsSpan(position * FeatureExtractor.RowLength));
        }

        return (members, rows);
    }
}
