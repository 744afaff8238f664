using Matching.Graph;
using Matching.Model;

namespace Matching.Suggestions;

/// <summary>Turns ranked candidates into suggestions. Reused between questions, like the ranking that it reads.</summary>
internal sealed class SuggestionWriter
{
    // No policy is in force yet: the ranking is served as it is.
    public const string PolicyVersion = "none";

    private readonly IntroducerSearch introducers = new();

    /// <summary>Ranks the candidates of a member.</summary>
    public CandidateRanking Ranking { get; } = new();

    /// <summary>Answers a member's question.</summary>
    public SuggestionAnswer Answer(NetworkView view, int member, SuggestionQuery query)
    {
        if (!view.IsOpenToMatching(member))
            return new([], view.Revision, PairFeatures.PriorVersion, PolicyVersion, 0);
        Prepare(view, member, query);
        var suggestions = new Suggestion[Math.Min(query.Limit, Ranking.Ranked.Length)];
        for (var i = 0; i < suggestions.Length; i++)
            suggestions[i] = Write(view, member, i);
        return new([.. suggestions], view.Revision, PairFeatures.PriorVersion, PolicyVersion, Ranking.Ranked.Length);
    }

    /// <summary>Explains one candidate of a member's question; null where the other is no candidate.</summary>
    public Explanation? Explain(NetworkView view, int member, SuggestionQuery query, int other)
    {
        if (!view.IsOpenToMatching(member))
            return null;
        Prepare(view, member, query);
        for (var i = 0; i < Ranking.Ranked.Length; i++)
        {
            if (Ranking.Ranked[i].Member == other)
                return new(Write(view, member, i), Contributions(Ranking.Ranked[i]), view.Revision, PairFeatures.PriorVersion, PolicyVersion);
        }
        return null;
    }

    private void Prepare(NetworkView view, int member, SuggestionQuery query)
    {
        Ranking.Rank(view, member, query.Seed, query.IncludeOwnCluster);
        introducers.Prepare(view, member);
    }

    private Suggestion Write(NetworkView view, int member, int position)
    {
        var candidate = Ranking.Ranked[position];
        var members = view.Snapshot.Members;
        return new Suggestion
        {
            Candidate = members.IdOf(candidate.Member),
            DisplayName = members.NameOf(candidate.Member),
            Rank = position + 1,
            Score = candidate.Score,
            Bridge = BridgeOf(view, member, candidate.Member),
            Sources = Ranking.Candidates.SourcesOf(candidate.Member).ToValueList(),
            Reasons = new ReasonWriter(view, member, Ranking).Write(candidate),
            Path = introducers.To(candidate.Member),
        };
    }

    private static BridgeKind BridgeOf(NetworkView view, int member, int other)
    {
        if (view.Snapshot.Clusters[member] == view.Snapshot.Clusters[other])
            return BridgeKind.Bonding;
        var (one, two) = (view.TraitsOf(member), view.TraitsOf(other));
        var told = one.Consents.HasFlag(Consents.BandUse) && two.Consents.HasFlag(Consents.BandUse)
            && one.Band != SocioeconomicBand.Unstated && two.Band != SocioeconomicBand.Unstated;
        return told && one.Band != two.Band ? BridgeKind.Linking : BridgeKind.Bridging;
    }

    private ValueList<FeatureContribution> Contributions(ScoredCandidate candidate)
    {
        var row = Ranking.RowOf(candidate);
        var contributions = new FeatureContribution[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            var feature = PairFeatures.Table[i];
            contributions[i] = new(feature.Name, feature.Group, row[i], feature.Contribution(row[i]), feature.Meaning);
        }
        return [.. contributions];
    }
}
