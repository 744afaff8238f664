using Matching.Graph;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Ranking.Forest;

namespace Matching.Suggestions;

/// <summary>
/// Looks for the one thing that a member could change, or say, which would bring a candidate among the first suggestions. Each change is carried out on the rows of
/// all candidates, since others may gain by it too, and scored anew. Names of the candidate only languages and offers, which suggestions may tell.
/// </summary>
/// <param name="snapshot">The snapshot that was ranked.</param>
/// <param name="ranking">The ranking; one by layers is left as it is.</param>
internal sealed class CounterfactualSearch(NetworkSnapshot snapshot, CandidateRanking ranking)
{
    /// <summary>Suggestions that an answer shows where nobody asks for another number.</summary>
    public const int Shown = 10;

    private readonly ExchangeMatch exchange = new();
    private readonly ExchangeMatch exchangeOfCandidate = new();
    private readonly ScoredCandidate[] changed = new ScoredCandidate[ranking.Ranked.Length];
    private readonly double[] scores = new double[ranking.Ranked.Length];
    private readonly float[] values = new float[ranking.Ranked.Length];
    private readonly float[] rows = new float[ranking.Ranked.Length * ranking.Model.Features.Length];

    /// <summary>The change after which a candidate ranks best; null where it is among the first already, or none of the changes gets it there.</summary>
    /// <param name="member">The member who asks.</param>
    /// <param name="position">Position of the candidate in the ranking.</param>
    /// <param name="cancellation">Ends the work, where candidates are looked at from their side.</param>
    public Counterfactual? Find(int member, int position, CancellationToken cancellation)
    {
        if (position < Shown || ranking.Model is ForestModel { IsLayered: true })
            return null;
        var other = ranking.Ranked[position].Member;
        Counterfactual? best = null;
        foreach (var change in Languages(member, other).Concat(Needs(member, other)))
        {
            var rank = RankAfter(change, member, other, cancellation);
            if (rank <= Shown && (best is null || rank < best.Rank))
                best = new(change.Text, rank);
        }

        return best;
    }

    private IEnumerable<Change> Languages(int member, int other)
    {
        var own = snapshot.Members.TraitsOf(member).Languages;
        var missing = snapshot.Members.TraitsOf(other).Languages & ~own;
        for (var bit = 0; bit < snapshot.Members.Languages.Count; bit++)
        {
            var language = 1UL << bit;
            if ((missing & language) != 0)
            {
                float Shared(int candidate) => (snapshot.Members.TraitsOf(candidate).Languages & (own | language)) != 0 ? 1 : 0;
                yield return new(
                    $"if you also spoke {LanguageNames.Of(snapshot.Members.Languages[bit])}",
                    FeatureTable.SharedLanguage,
                    Shared,
                    candidate => new(FeatureTable.SharedLanguage.Column, Shared(candidate)));
            }
        }
    }

    private List<Change> Needs(int member, int other)
    {
        var changes = new List<Change>();
        foreach (var offer in snapshot.Exchange.Offers[other])
        {
            changes.Add(new(
                $"if you said that you need {snapshot.Concepts.NameOf(offer.Concept)}",
                FeatureTable.OffersMeetNeeds,
                NeedOf(member, offer.Concept),
                candidate => new(FeatureTable.NeedsMeetOffers.Column, MetBy(candidate, member, offer.Concept))));
        }

        return changes;
    }

    // As the candidate sees it: how their offers meet what the member then needs.
    private float MetBy(int candidate, int member, int concept)
    {
        exchangeOfCandidate.Prepare(snapshot.Features.Attributes!, candidate);
        ConceptWeight[] needs = [.. snapshot.Exchange.Needs[member].ToArray().Where(need => need.Concept != concept), new(concept, 1)];
        return MathF.Sqrt(ExchangeMatch.Sum(needs, exchangeOfCandidate.Givable));
    }

    private Func<int, float> NeedOf(int member, int concept)
    {
        var prepared = false;
        return candidate =>
        {
            if (!prepared)
                exchange.PrepareWith(snapshot.Features.Attributes!, member, new ConceptWeight(concept, 1));
            prepared = true;
            return MathF.Sqrt(ExchangeMatch.Sum(snapshot.Exchange.Offers[candidate], exchange.Wanted));
        };
    }

    private int RankAfter(Change change, int member, int other, CancellationToken cancellation)
    {
        Apply(change.Feature, change.ValueOf);
        ranking.Model.Score(rows, scores);
        for (var at = 0; at < changed.Length; at++)
            changed[at] = ranking.Ranked[at] with { Score = scores[at], Chances = null };
        changed.AsSpan().Sort();
        ranking.Reciprocate(member, changed, change.SeenFrom, cancellation);
        return Array.FindIndex(changed, candidate => candidate.Member == other) + 1;
    }

    // All rows as ranked, with other values of one feature, and of how the candidates compare by it.
    private void Apply(Feature feature, Func<int, float> valueOf)
    {
        var ranked = ranking.Ranked;
        var features = ranking.Model.Features;
        for (var at = 0; at < ranked.Length; at++)
        {
            ranking.RowOf(ranked[at]).CopyTo(rows.AsSpan(at * features.Length));
            values[at] = valueOf(ranked[at].Member);
        }

        for (var column = 0; column < features.Length; column++)
        {
            var (measured, isCompared) = ComparedTable.SourceOf(features[column]);
            if (measured == feature.Column)
                Standardisation.Write(values, 1, 0, isCompared, rows, features.Length, column);
        }
    }

    // What a candidate's row has then, and what a candidate sees of the member.
    private sealed record Change(string Text, Feature Feature, Func<int, float> ValueOf, Func<int, MeasuredValue> SeenFrom);
}
