using System.Collections.Immutable;
using Matching.Evaluation;

namespace Matching.Learning.OwnNetwork;

/// <summary>What a cross-validation found: each fold by a model that learned from the others.</summary>
/// <param name="Folds">The folds.</param>
public sealed record CrossValidation(ImmutableArray<FoldQuality> Folds)
{
    /// <summary>The measures that are told, by the names that they have in a training record.</summary>
    public static ImmutableArray<(string Name, Func<RankingQuality, double> Of)> Measures { get; } = [("ndcg@10", quality => quality.NdcgAt10), ("recall@10", quality => quality.RecallAt10)];

    /// <summary>Mean over the folds, and standard deviation from fold to fold (of a sample; 0 for a single fold).</summary>
    public (double Mean, double Deviation) Of(Func<FoldQuality, double> measure)
    {
        var mean = Folds.Average(measure);
        var squares = Folds.Sum(fold => Math.Pow(measure(fold) - mean, 2));
        return (mean, Math.Sqrt(squares / Math.Max(1, Folds.Length - 1)));
    }

    /// <summary>All figures by name, such as "folds ndcg@10 mean", "folds prior ndcg@10 deviation" and "fold 1 ndcg@10"; nothing without folds.</summary>
    internal IEnumerable<KeyValuePair<string, double>> Metrics => Folds.IsEmpty
        ? []
        : Measures.SelectMany(measure => Named(measure.Name, fold => measure.Of(fold.Model)).Concat(Named($"prior {measure.Name}", fold => measure.Of(fold.Prior))));

    private IEnumerable<KeyValuePair<string, double>> Named(string name, Func<FoldQuality, double> measure)
    {
        var (mean, deviation) = Of(measure);
        return [new($"folds {name} mean", mean), new($"folds {name} deviation", deviation), .. Folds.Select((fold, number) => new KeyValuePair<string, double>($"fold {number + 1} {name}", measure(fold)))];
    }
}
