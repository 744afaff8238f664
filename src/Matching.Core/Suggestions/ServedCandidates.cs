using Matching.Candidates;
using Matching.Graph;
using Matching.Model;

namespace Matching.Suggestions;

/// <summary>The candidate stage as it is served, for evaluation. Not thread safe.</summary>
/// <param name="view">The network.</param>
public sealed class ServedCandidates(NetworkView view)
{
    private readonly CandidateSearch search = new();

    /// <summary>Candidates of a member with where each came from, in the order in which they were found.</summary>
    public IReadOnlyList<(int Member, ValueList<CandidateSource> Sources)> Find(int member)
    {
        search.Run(view, member, SuggestionQuery.DefaultSeed, includeOwnCluster: false);
        return [.. search.Found.Members.ToArray().Select(other => (other, search.Found.SourcesOf(other)))];
    }
}
