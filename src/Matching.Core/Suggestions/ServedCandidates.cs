using Matching.Graph;
using Matching.Model;

namespace Matching.Suggestions;

/// <summary>The candidate stage as it is served, for evaluation and learning. Not thread safe.</summary>
/// <param name="view">The network.</param>
public sealed class ServedCandidates(NetworkView view)
{
    private readonly CandidateRanking ranking = new(view.Snapshot);

    /// <summary>Candidates of a member with where each came from, in the order in which they were found.</summary>
    public IReadOnlyList<(int Member, ValueList<CandidateSource> Sources)> Find(int member)
    {
        ranking.Search.Run(view, member, SuggestionQuery.DefaultSeed, includeOwnCluster: false);
        return [.. ranking.Search.Found.Members.ToArray().Select(other => (other, ranking.Search.Found.SourcesOf(other)))];
    }

    /// <summary>Those of them whom a model would rank.</summary>
    public int[] FindForModels(int member) => ranking.Find(view, member, SuggestionQuery.DefaultSeed, includeOwnCluster: false).ToArray();
}
