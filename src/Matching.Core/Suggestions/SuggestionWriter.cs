using Matching.Graph;
using Matching.Model;
using Matching.Ranking;

namespace Matching.Suggestions;

/// <summary>Turns ranked candidates into suggestions. Reused between questions about one snapshot, not thread safe.</summary>
/// <param name="snapshot">The snapshot that all questions are about.</param>
/// <param name="rule">How the chances of both sides are combined, where the model tells them.</param>
internal sealed class SuggestionWriter(NetworkSnapshot snapshot, ReciprocityRule rule)
{
    // No policy is in force yet: the ranking is served as it is.
    public const string PolicyVersion = "none";

    private readonly IntroducerSearch introducers = new();
    private readonly CandidateRanking ranking = new(snapshot, null, rule);
    private ReasonWriter reasons = new(LinearPrior.DayOne);

    /// <summary>Takes another model for what follows.</summary>
    public void Use(IRankingModel model)
    {
        if (ReferenceEquals(model, ranking.Model))
            return;
        ranking.Use(model);
        reasons = new ReasonWriter(model);
    }

    /// <summary>Answers a member's question.</summary>
    public SuggestionAnswer Answer(NetworkView view, int member, SuggestionQuery query, CancellationToken cancellation)
    {
        var version = ranking.Model.Version;
        if (!view.IsOpenToMatching(member))
            return new([], view.Revision, version, PolicyVersion, 0);
        // Whom chance brings forward may come from anywhere.
        var asked = query.Exploration.Rate > 0 ? CandidateRanking.AllPlaces : query.Limit;
        var texts = Prepare(view, member, query, FeatureDepth.Prior, asked, cancellation);
        var suggestions = new Suggestion[Math.Min(query.Limit, ranking.Ranked.Length)];
        var places = query.Exploration.Rate > 0 ? ExploredPlaces.Draw(query.Exploration, suggestions.Length, ranking.Ranked.Length) : null;
        for (var i = 0; i < suggestions.Length; i++)
            suggestions[i] = Write(view, member, places?[i].Position ?? i, texts, places?[i].Propensity ?? 1);
        return new(ValueList.Of(suggestions), view.Revision, version, PolicyVersion, ranking.Search.Found.Members.Length);
    }

    /// <summary>Writes those of given people who may still be suggested, in the given order.</summary>
    public SuggestionAnswer Repeat(NetworkView view, int member, SuggestionQuery query, IReadOnlyList<int> others, CancellationToken cancellation)
    {
        var version = ranking.Model.Version;
        if (!view.IsOpenToMatching(member))
            return new([], view.Revision, version, PolicyVersion, 0);
        var texts = Prepare(view, member, query, FeatureDepth.Prior, CandidateRanking.AllPlaces, cancellation);
        var positions = new Dictionary<int, int>(ranking.Ranked.Length);
        for (var i = 0; i < ranking.Ranked.Length; i++)
            positions.Add(ranking.Ranked[i].Member, i);
        var suggestions = others.Where(positions.ContainsKey).Select(other => Write(view, member, positions[other], texts)).ToValueList();
        return new(suggestions, view.Revision, version, PolicyVersion, ranking.Search.Found.Members.Length);
    }

    /// <summary>Explains one candidate of a member's question; null where the other is no candidate.</summary>
    public Explanation? Explain(NetworkView view, int member, SuggestionQuery query, int other, CancellationToken cancellation)
    {
        if (!view.IsOpenToMatching(member))
            return null;
        var texts = Prepare(view, member, query, FeatureDepth.All, CandidateRanking.AllPlaces, cancellation);
        for (var i = 0; i < ranking.Ranked.Length; i++)
        {
            if (ranking.Ranked[i].Member == other)
                return Explain(view, member, i, texts, cancellation);
        }
        return null;
    }

    private ReasonTexts Prepare(NetworkView view, int member, SuggestionQuery query, FeatureDepth depth, int places, CancellationToken cancellation)
    {
        ranking.Rank(view, member, query.Seed, query.IncludeOwnCluster, depth, places, cancellation);
        introducers.Prepare(view, member);
        return new ReasonTexts(view, member, ranking.Search.Exchange);
    }

    private Explanation Explain(NetworkView view, int member, int position, ReasonTexts texts, CancellationToken cancellation)
    {
        var suggestion = Write(view, member, position, texts);
        var row = ranking.RowOf(ranking.Ranked[position]);
        var counterfactual = new CounterfactualSearch(snapshot, ranking, member).Find(position, cancellation);
        return new(suggestion, reasons.Contributions(row), ranking.Model.BaseScore, counterfactual, view.Revision, ranking.Model.Version, PolicyVersion);
    }

    private Suggestion Write(NetworkView view, int member, int position, ReasonTexts texts, double propensity = 1)
    {
        var candidate = ranking.Ranked[position];
        return new Suggestion
        {
            Candidate = snapshot.Members.IdOf(candidate.Member),
            DisplayName = snapshot.Members.NameOf(candidate.Member),
            Rank = position + 1,
            Propensity = propensity,
            Score = candidate.Score,
            Chances = candidate.Chances,
            Bridge = BridgeOf(view, member, candidate.Member),
            Sources = ranking.Search.Found.ToldSourcesOf(candidate.Member),
            Reasons = reasons.Write(ranking.RowOf(candidate), candidate.Member, texts),
            Path = introducers.To(candidate.Member),
        };
    }

    private static BridgeKind BridgeOf(NetworkView view, int member, int other)
    {
        if (view.Snapshot.Clusters[member] == view.Snapshot.Clusters[other])
            return BridgeKind.Bonding;
        var (one, two) = (view.TraitsOf(member), view.TraitsOf(other));
        var told = one.Agrees(Consents.BandUse) && two.Agrees(Consents.BandUse)
            && one.Band != SocioeconomicBand.Unstated && two.Band != SocioeconomicBand.Unstated;
        return told && one.Band != two.Band ? BridgeKind.Linking : BridgeKind.Bridging;
    }
}
