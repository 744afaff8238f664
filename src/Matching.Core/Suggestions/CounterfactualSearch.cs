using Matching.Graph;
using Matching.Model;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Ranking.Forest;
using Matching.Ranking.Layers;

namespace Matching.Suggestions;

/// <summary>
/// Looks for the one thing that a member could change, or say, which would bring a candidate among the first suggestions. Each change is carried out on the rows of
/// all candidates, since others may gain by it too, and scored anew. Ties do not change with what a member says, so whatever rows have of walks and layers stays. Names of the candidate only
/// languages and offers, which suggestions may tell. For one ranking.
/// </summary>
/// <param name="snapshot">The snapshot that was ranked.</param>
/// <param name="ranking">The ranking.</param>
/// <param name="member">The member who asked for it.</param>
internal sealed class CounterfactualSearch(NetworkSnapshot snapshot, CandidateRanking ranking, int member)
{
    /// <summary>Suggestions that an answer shows where nobody asks for another number.</summary>
    public const int Shown = 10;

    private readonly ExchangeMatch exchange = new();
    private readonly ExchangeMatch exchangeOfCandidate = new();
    private readonly ScoredCandidate[] changed = new ScoredCandidate[ranking.Ranked.Length];
    private readonly double[] scores = new double[ranking.Ranked.Length];
    private readonly int[] compared = Compared(snapshot, ranking, member);
    private float[] rows = [];

    /// <summary>The change after which a candidate ranks best; null where it is among the first already, or none of the changes gets it there.</summary>
    /// <param name="position">Position of the candidate in the ranking.</param>
    /// <param name="cancellation">Ends the work, where candidates are looked at from their side.</param>
    public Counterfactual? Find(int position, CancellationToken cancellation)
    {
        if (position < Shown)
            return null;
        var other = ranking.Ranked[position].Member;
        Counterfactual? best = null;
        foreach (var change in Languages(other).Concat(Needs(other)))
        {
            var rank = RankAfter(change, other, cancellation);
            if (rank <= Shown && (best is null || rank < best.Rank))
                best = new(change.Text, rank);
        }

        return best;
    }

    // Whom rows compare: the candidates in the order of their rows, and by layers, as in training, whoever else could be suggested.
    private static int[] Compared(NetworkSnapshot snapshot, CandidateRanking ranking, int member)
    {
        var candidates = new int[ranking.Ranked.Length];
        foreach (var candidate in ranking.Ranked)
            candidates[candidate.Row] = candidate.Member;
        return ranking.Model is ForestModel { IsLayered: true } ? snapshot.Layers.ComparedWith(candidates, member) : candidates;
    }

    private IEnumerable<Change> Languages(int other)
    {
        var own = snapshot.Members.TraitsOf(member).Languages;
        var missing = snapshot.Members.TraitsOf(other).Languages & ~own;
        for (var bit = 0; bit < snapshot.Members.Languages.Count; bit++)
        {
            var language = 1UL << bit;
            if ((missing & language) != 0)
            {
                yield return new(
                    $"if you also spoke {LanguageNames.Of(snapshot.Members.Languages[bit])}",
                    FeatureTable.SharedLanguage,
                    candidate => Shared(candidate, own | language),
                    FeatureTable.SharedLanguage,
                    candidate => Shared(candidate, own),
                    candidate => Shared(candidate, own | language));
            }
        }
    }

    private float Shared(int candidate, ulong languages) => (snapshot.Members.TraitsOf(candidate).Languages & languages) != 0 ? 1 : 0;

    private IEnumerable<Change> Needs(int other)
    {
        var own = snapshot.Exchange.Needs[member].ToArray();
        foreach (var offer in snapshot.Exchange.Offers[other].ToArray().ExceptBy(own.Select(need => need.Concept), offer => offer.Concept))
        {
            var need = new ConceptWeight(offer.Concept, (float)Need.UsualUrgency);
            yield return new(
                $"if you said that you need {snapshot.Concepts.NameOf(need.Concept)}",
                FeatureTable.OffersMeetNeeds,
                MeetingOf(need),
                FeatureTable.NeedsMeetOffers,
                candidate => MetBy(candidate, own),
                candidate => MetBy(candidate, [.. own, need]));
        }
    }

    // As the candidate sees it: how their offers meet what the member then needs.
    private float MetBy(int candidate, ReadOnlySpan<ConceptWeight> needs)
    {
        exchangeOfCandidate.Prepare(snapshot.Features.Attributes!, candidate);
        return MathF.Sqrt(ExchangeMatch.Sum(needs, exchangeOfCandidate.Givable));
    }

    private Func<int, float> MeetingOf(ConceptWeight need)
    {
        var prepared = false;
        return candidate =>
        {
            if (!prepared)
                exchange.PrepareWith(snapshot.Features.Attributes!, member, need);
            prepared = true;
            return MathF.Sqrt(ExchangeMatch.Sum(snapshot.Exchange.Offers[candidate], exchange.Wanted));
        };
    }

    private int RankAfter(Change change, int other, CancellationToken cancellation)
    {
        ranking.Model.Score(Changed(change), scores);
        for (var at = 0; at < changed.Length; at++)
            changed[at] = ranking.Ranked[at] with { Score = scores[ranking.Ranked[at].Row], Chances = null };
        changed.AsSpan().Sort();
        // Whoever is not among those who are looked at from their side stays behind them.
        if (PositionOf(other) < Reciprocation.Most)
            ranking.Reciprocate(member, changed, candidate => SeenFrom(candidate, change), cancellation);
        return PositionOf(other) + 1;
    }

    // What a candidate sees of the member then; nothing where that is as before, so that what is known of their side holds.
    private MeasuredValue? SeenFrom(int candidate, Change change)
    {
        var after = change.SeenAfter(candidate);
        return after == change.SeenBefore(candidate) ? null : new(member, change.Seen, after);
    }

    private int PositionOf(int other) => Array.FindIndex(changed, candidate => candidate.Member == other);

    // The rows of the candidates, with other values of one feature, and of how they compare by it.
    private ReadOnlySpan<float> Changed(Change change)
    {
        var features = ranking.Model.Features;
        if (rows.Length == 0)
            rows = new float[compared.Length * features.Length];
        foreach (var candidate in ranking.Ranked)
            ranking.RowOf(candidate).CopyTo(rows.AsSpan(candidate.Row * features.Length));
        float[] values = [.. compared.Select(change.ValueOf)];
        for (var column = 0; column < features.Length; column++)
        {
            var (measured, isCompared) = LayerFeatureTable.SourceOf(features[column].Name);
            if (measured == change.Feature.Name)
                Standardisation.Write(values, 1, 0, isCompared, rows, features.Length, column);
        }

        return rows.AsSpan(..(changed.Length * features.Length));
    }

    // By candidate: what their row has then, and what they see of the member before and after.
    private sealed record Change(string Text, Feature Feature, Func<int, float> ValueOf, Feature Seen, Func<int, float> SeenBefore, Func<int, float> SeenAfter);
}
