using Matching.Graph;
using Matching.Ranking;

namespace Matching.Suggestions;

/// <summary>
/// Looks for the one thing that a member could change, or say, which would bring a candidate among the first suggestions. Each change is carried out on the rows of
/// all candidates, since others may gain by it too, and scored anew. Names of the candidate only languages and offers, which suggestions may tell.
/// </summary>
/// <param name="snapshot">The snapshot that was ranked.</param>
/// <param name="ranking">The ranking, by rows of <see cref="FeatureTable"/>.</param>
internal sealed class CounterfactualSearch(NetworkSnapshot snapshot, CandidateRanking ranking)
{
    /// <summary>Suggestions that an answer shows where nobody asks for another number.</summary>
    public const int Shown = 10;

    private readonly ExchangeMatch exchange = new();
    private readonly double[] scores = new double[ranking.Ranked.Length];
    private readonly float[] rows = new float[ranking.Ranked.Length * FeatureExtractor.RowLength];

    /// <summary>The change after which a candidate ranks best; null where it is among the first already, or none of the changes gets it there.</summary>
    /// <param name="member">The member who asks.</param>
    /// <param name="position">Position of the candidate in the ranking.</param>
    public Counterfactual? Find(int member, int position)
    {
        if (position < Shown || ranking.Model.Features != FeatureTable.Columns)
            return null;
        var other = ranking.Ranked[position].Member;
        Counterfactual? best = null;
        foreach (var (text, change) in Languages(member, other).Concat(Needs(member, other)))
        {
            var rank = RankAfter(change, position);
            if (rank <= Shown && (best is null || rank < best.Rank))
                best = new(text, rank);
        }

        return best;
    }

    private IEnumerable<(string Text, Action<int, Span<float>> Change)> Languages(int member, int other)
    {
        var missing = snapshot.Members.TraitsOf(other).Languages & ~snapshot.Members.TraitsOf(member).Languages;
        for (var bit = 0; bit < snapshot.Members.Languages.Count; bit++)
        {
            var language = 1UL << bit;
            if ((missing & language) != 0)
                yield return ($"if you also spoke {LanguageNames.Of(snapshot.Members.Languages[bit])}", (candidate, row) => Speak(language, candidate, row));
        }
    }

    private List<(string Text, Action<int, Span<float>> Change)> Needs(int member, int other)
    {
        var changes = new List<(string, Action<int, Span<float>>)>();
        foreach (var offer in snapshot.Exchange.Offers[other])
            changes.Add(($"if you said that you need {snapshot.Concepts.NameOf(offer.Concept)}", NeedOf(member, offer.Concept)));
        return changes;
    }

    private Action<int, Span<float>> NeedOf(int member, int concept)
    {
        var prepared = false;
        return (candidate, row) =>
        {
            if (!prepared)
                exchange.PrepareWith(snapshot.Features.Attributes!, member, new ConceptWeight(concept, 1));
            prepared = true;
            row[FeatureTable.OffersMeetNeeds.Column] = MathF.Sqrt(ExchangeMatch.Sum(snapshot.Exchange.Offers[candidate], exchange.Wanted));
        };
    }

    private void Speak(ulong language, int candidate, Span<float> row)
    {
        if ((snapshot.Members.TraitsOf(candidate).Languages & language) != 0)
            row[FeatureTable.SharedLanguage.Column] = 1;
    }

    private int RankAfter(Action<int, Span<float>> change, int position)
    {
        var ranked = ranking.Ranked;
        for (var at = 0; at < ranked.Length; at++)
        {
            var row = rows.AsSpan(at * FeatureExtractor.RowLength, FeatureExtractor.RowLength);
            ranking.RowOf(ranked[at]).CopyTo(row);
            change(ranked[at].Member, row);
        }

        ranking.Model.Score(rows, scores);
        var own = ranked[position] with { Score = scores[position] };
        var before = 0;
        for (var at = 0; at < ranked.Length; at++)
            before += (ranked[at] with { Score = scores[at] }).CompareTo(own) < 0 ? 1 : 0;
        return before + 1;
    }
}
