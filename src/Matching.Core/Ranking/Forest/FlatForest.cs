using System.Buffers;

namespace Matching.Ranking.Forest;

/// <summary>
/// An ensemble compiled for scoring many rows at once: features become bins, and every tree a few bit masks that are combined for 64 rows at a time (after
/// QuickScorer, Lucchese et al. 2015, and RapidScorer, Ye et al. 2018). Scores are the very numbers that <see cref="TreeEnsemble.Score"/> gives, on
/// every processor and whatever rows are scored together. Immutable and safe for use by many threads.
/// </summary>
public sealed class FlatForest
{
    private readonly TreeEnsemble ensemble;
    private readonly RowBlock? block;
    private readonly MaskProgram? program;

    private FlatForest(TreeEnsemble ensemble, bool vectorised)
    {
        this.ensemble = ensemble;
        if (!vectorised)
            return;
        var table = new ThresholdTable(ensemble);
        (block, program) = (new(table, ensemble.FeatureCount), new(ensemble, table));
    }

    /// <summary>Length of a row.</summary>
    public int FeatureCount => ensemble.FeatureCount;

    /// <summary>Compiles an ensemble. Without AVX2, or with a tree of more than 248 leaves, rows are scored by walking the trees.</summary>
    public static FlatForest Compile(TreeEnsemble ensemble) => new(ensemble, MaskKernel.IsSupported && MaskProgram.Fits(ensemble));

    /// <summary>Scores rows.</summary>
    /// <param name="rows">The rows' features, row by row; a missing value is NaN.</param>
    /// <param name="scores">A score per row, to be filled.</param>
    /// <exception cref="ArgumentException">The rows are not as many as the scores.</exception>
    public void Score(ReadOnlySpan<float> rows, Span<double> scores)
    {
        if (rows.Length != (long)scores.Length * FeatureCount)
            throw new ArgumentException($"{rows.Length} values are not {scores.Length} rows of {FeatureCount} features.", nameof(rows));
        if (block is null || program is null)
            Walk(rows, scores);
        else
            RunBlocks(block, program, rows, scores);
    }

    internal static FlatForest CompileWithoutVectors(TreeEnsemble ensemble) => new(ensemble, vectorised: false);

    private void Walk(ReadOnlySpan<float> rows, Span<double> scores)
    {
        for (var row = 0; row < scores.Length; row++)
            scores[row] = ensemble.Score(rows.Slice(row * FeatureCount, FeatureCount));
    }

    private static void RunBlocks(RowBlock block, MaskProgram program, ReadOnlySpan<float> rows, Span<double> scores)
    {
        var rented = ArrayPool<sbyte>.Shared.Rent(block.Size);
        var bins = rented.AsSpan(0, block.Size);
        Span<double> sums = stackalloc double[RowBlock.Rows];
        var featureCount = rows.Length / Math.Max(scores.Length, 1);
        for (var first = 0; first < scores.Length; first += RowBlock.Rows)
        {
            var count = Math.Min(RowBlock.Rows, scores.Length - first);
            block.Bin(rows.Slice(first * featureCount, count * featureCount), bins);
            MaskKernel.Run(program, bins, sums);
            sums[..count].CopyTo(scores[first..]);
        }

        ArrayPool<sbyte>.Shared.Return(rented);
    }
}
