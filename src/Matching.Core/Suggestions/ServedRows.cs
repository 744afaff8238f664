using System.Collections.Immutable;
using Matching.Graph;
using Matching.Ranking;
using Matching.Ranking.Compared;

namespace Matching.Suggestions;

/// <summary>The candidates that a model would rank, with the rows that it would read of them; to learn from. Not thread safe.</summary>
/// <param name="view">The network.</param>
/// <param name="features">What the rows hold, of <see cref="ComparedTable"/>.</param>
public sealed class ServedRows(NetworkView view, ImmutableArray<Feature> features)
{
    private readonly CandidateRanking ranking = new(view.Snapshot);
    private readonly ComparedTableRows filler = new(view.Snapshot, features);

    /// <summary>Candidates of a member with their rows, one after the other.</summary>
    public (int[] Members, float[] Rows) Find(int member)
    {
        var members = ranking.Find(view, member, SuggestionQuery.DefaultSeed, includeOwnCluster: false).ToArray();
        var rows = new float[members.Length * features.Length];
        filler.Fill(ranking.Search.Around, members, rows);
        return (members, rows);
    }
}
