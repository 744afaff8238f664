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
                Prefetch(inputs, candidates.Slice(entry, Math.Min(Block, candidates.Length - entry)));
            Fill(inputs, around, match, candidates[entry], reach.ChanceOf(candidates[entry]), row);
            scores[entry] = (float)LinearPrior.DayOne.Score(row);
        }
    }

    private static void Fill(FeatureInputs inputs, Surroundings around, ExchangeMatch match, int candidate, float chance, Span<float> row)
    {
        ref readonly var own = ref inputs.SketchOf(around.Member);
        ref readonly var other = ref inputs.SketchOf(candidate);
        row[FeatureTable.MutualStrength.Column] = MathF.Sqrt(around.MassOf(candidate).Weaker);
        // Equal where all intensities are.
        row[FeatureTable.ThreeStepReach.Column] = MathF.Sqrt(chance * own.Degree);
        // Walks are reversible: strength times chance is the same in both directions.
        row[FeatureTable.ThreeStepReturn.Column] = MathF.Sqrt(chance * own.Strength / MathF.Max(other.Strength, float.Epsilon));
        row[FeatureTable.HelpfulReach.Column] = MathF.Sqrt(chance * other.Giving);
        AttributeFeatures.Fill(inputs.Attributes!.Exchange, match, own, other, candidate, row);
    }

    // First the sketches and where the offers and needs are, then what these are: for everybody, since a branch on who has to be looked at is often guessed wrong.
    private static void Prefetch(FeatureInputs inputs, ReadOnlySpan<int> block)
    {
        var exchange = inputs.Attributes!.Exchange;
        foreach (var candidate in block)
        {
            inputs.PrefetchSketch(candidate);
            exchange.Offers.Prefetch(candidate, items: false);
            exchange.Needs.Prefetch(candidate, items: false);
        }

        foreach (var candidate in block)
        {
            exchange.Offers.Prefetch(candidate, items: true);
            exchange.Needs.Prefetch(candidate, items: true);
        }
    }
}
