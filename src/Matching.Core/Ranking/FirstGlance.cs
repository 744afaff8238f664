using Matching.Candidates;

namespace Matching.Ranking;

/// <summary>
/// Scores candidates by the prior, as far as it can be told without a look at their contacts. Nothing but ways of three ties that were left out, and intensities
/// that differ among them, tells it from the score of a close look.
/// </summary>
internal static class FirstGlance
{
    // What a block needs fits into the nearest cache.
    private const int Block = 32;

    /// <summary>Scores the candidates of whoever the surroundings were explored around.</summary>
    /// <param name="inputs">The network.</param>
    /// <param name="around">Who is two ties away.</param>
    /// <param name="match">How the member exchanges.</param>
    /// <param name="reach">Who is three ties away.</param>
    /// <param name="candidates">The candidates.</param>
    /// <param name="scores">Receives a score for each.</param>
    public static void Score(
        FeatureInputs inputs, Surroundings around, ExchangeMatch match, ThreeStepReach reach, ReadOnlySpan<int> candidates, Span<float> scores)
    {
        Span<float> row = stackalloc float[FeatureExtractor.RowLength];
        row.Clear();
        for (var entry = 0; entry < candidates.Length; entry++)
        {
            if (entry % Block == 0)
                Prefetch(inputs, match, reach, candidates.Slice(entry, Math.Min(Block, candidates.Length - entry)));
            Fill(inputs, around, match, candidates[entry], reach.ChanceOf(candidates[entry]), row);
            scores[entry] = (float)LinearPrior.DayOne.Score(row);
        }
    }

    private static void Fill(FeatureInputs inputs, Surroundings around, ExchangeMatch match, int candidate, float chance, Span<float> row)
    {
        ref readonly var own = ref inputs.SketchOf(around.Member);
        ref readonly var other = ref inputs.SketchOf(candidate);
        row[FeatureTable.MutualStrength.Column] = around.Find(candidate) is >= 0 and var place ? MathF.Sqrt(around.Masses[place].Weaker) : 0;
        // Equal where all intensities are.
        row[FeatureTable.ThreeStepReach.Column] = MathF.Sqrt(chance * own.Degree);
        // Walks are reversible: strength times chance is the same in both directions.
        row[FeatureTable.ThreeStepReturn.Column] = chance == 0 ? 0 : MathF.Sqrt(chance * own.Strength / other.Strength);
        row[FeatureTable.HelpfulReach.Column] = MathF.Sqrt(chance * other.Giving);
        row[FeatureTable.OffersMeetNeeds.Column] = Offers(match, other) ? MathF.Sqrt(ExchangeMatch.Sum(inputs.Attributes!.Exchange.Offers[candidate], match.Wanted)) : 0;
        row[FeatureTable.NeedsMeetOffers.Column] = Needs(match, other) ? MathF.Sqrt(ExchangeMatch.Sum(inputs.Attributes!.Exchange.Needs[candidate], match.Givable)) : 0;
        row[FeatureTable.SharedLanguage.Column] = (own.Languages & other.Languages) != 0 ? 1 : 0;
        row[FeatureTable.SameLocality.Column] = own.Locality != 0 && own.Locality == other.Locality ? 1 : 0;
    }

    // Of many people it is known without a look at their offers that none meets a need.
    private static bool Offers(ExchangeMatch match, in MemberSketch other) => (other.Offered & match.Wanted.Signature) != 0;

    private static bool Needs(ExchangeMatch match, in MemberSketch other) => (other.Needed & match.Givable.Signature) != 0;

    // First the sketches, then where the things are that must be looked at, then the things.
    private static void Prefetch(FeatureInputs inputs, ExchangeMatch match, ThreeStepReach reach, ReadOnlySpan<int> block)
    {
        foreach (var candidate in block)
        {
            inputs.PrefetchSketch(candidate);
            reach.Prefetch(candidate);
        }

        Prefetch(inputs, match, block, items: false);
        Prefetch(inputs, match, block, items: true);
    }

    private static void Prefetch(FeatureInputs inputs, ExchangeMatch match, ReadOnlySpan<int> block, bool items)
    {
        var exchange = inputs.Attributes!.Exchange;
        foreach (var candidate in block)
        {
            ref readonly var sketch = ref inputs.SketchOf(candidate);
            if (Offers(match, sketch))
                exchange.Offers.Prefetch(candidate, items);
            if (Needs(match, sketch))
                exchange.Needs.Prefetch(candidate, items);
        }
    }
}
