using Matching.Candidates;
using Matching.Graph;

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
        PrefetchSketches(inputs, BlockAt(candidates, 0));
        for (var entry = 0; entry < candidates.Length; entry++)
        {
            if (entry % Block == 0)
            {
                PrefetchSketches(inputs, BlockAt(candidates, entry + Block));
                PrefetchExchange(inputs, match, BlockAt(candidates, entry));
            }

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
        row[FeatureTable.ShareOfNearHelp.Column] = ReachFeatures.ShareOfNearHelp(inputs, around, candidate);
        AttributeFeatures.Fill(inputs.Attributes!.Exchange, match, own, other, candidate, row);
    }

    private static ReadOnlySpan<int> BlockAt(ReadOnlySpan<int> candidates, int begin) => candidates[Math.Min(begin, candidates.Length)..Math.Min(begin + Block, candidates.Length)];

    private static void PrefetchSketches(FeatureInputs inputs, ReadOnlySpan<int> block)
    {
        foreach (var candidate in block)
            inputs.PrefetchSketch(candidate);
    }

    // Of those whose sketch does not rule it out: first where their offers and needs are, then what these are.
    private static void PrefetchExchange(FeatureInputs inputs, ExchangeMatch match, ReadOnlySpan<int> block)
    {
        Span<int> offering = stackalloc int[Block];
        Span<int> needing = stackalloc int[Block];
        var (offers, needs) = (0, 0);
        foreach (var candidate in block)
        {
            // Without a branch, which would often be guessed wrong.
            ref readonly var sketch = ref inputs.SketchOf(candidate);
            (offering[offers], needing[needs]) = (candidate, candidate);
            offers += (sketch.Offered & match.Wanted.Signature) != 0 ? 1 : 0;
            needs += (sketch.Needed & match.Givable.Signature) != 0 ? 1 : 0;
        }

        Prefetch(inputs.Attributes!.Exchange.Offers, offering[..offers]);
        Prefetch(inputs.Attributes!.Exchange.Needs, needing[..needs]);
    }

    private static void Prefetch(Rows<ConceptWeight> rows, ReadOnlySpan<int> members)
    {
        foreach (var member in members)
            rows.Prefetch(member, items: false);
        foreach (var member in members)
            rows.Prefetch(member, items: true);
    }
}
