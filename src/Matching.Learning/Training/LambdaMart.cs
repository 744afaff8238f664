using System.Collections.Immutable;
using Matching.Learning.Data;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Matching.Learning.Training;

/// <summary>Learns to rank by boosted trees on the gradients of LambdaMART (Burges 2010), with ML.NET's FastTree.</summary>
public static class LambdaMart
{
    // By grade 2^grade − 1, as NDCG counts; the trainer wants five.
    private static readonly double[] Gains = [.. Enumerable.Range(0, TrainingSet.HighestGrade + 1).Select(grade => Math.Pow(2, grade) - 1)];

    /// <summary>Trains. A missing feature counts as larger than any value, as it does in scoring.</summary>
    /// <param name="set">What to learn from; groups whose candidates all have the same grade are left out.</param>
    /// <param name="parameters">How to train.</param>
    /// <param name="progress">Told the number of trees grown.</param>
    /// <param name="finished">Trainings that need not be done again, to which this one is added.</param>
    /// <param name="cancellation">Looked at before each tree.</param>
    /// <exception cref="TooFewOutcomesException">There are too few groups that teach something.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static LambdaMartResult Train(
        TrainingSet set, LambdaMartParameters parameters, IProgress<int>? progress = null, FinishedTrainings? finished = null, CancellationToken cancellation = default)
    {
        var result = finished is null
            ? TrainAnew(set, parameters, progress, cancellation)
            : finished.FindOrTrain(set, parameters, () => TrainAnew(set, parameters, progress, cancellation));
        progress?.Report(parameters.Trees);
        return result;
    }

    private static LambdaMartResult TrainAnew(TrainingSet set, LambdaMartParameters parameters, IProgress<int>? progress, CancellationToken cancellation)
    {
        TrainingGroup[] groups = [.. set.Groups.Where(group => group.Teaches)];
        if (groups.Length < parameters.MinimumGroups)
            throw new TooFewOutcomesException(groups.Length, parameters.MinimumGroups);
        var featureCount = set.Schema.Names.Length;
        var context = new MLContext(parameters.Seed);
        context.Log += new TrainingWatch(progress, cancellation).Listen;
        var definition = SchemaDefinition.Create(typeof(ExampleRow));
        definition[nameof(ExampleRow.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, featureCount);
        var rows = context.Data.LoadFromEnumerable(new ExampleRows(groups, featureCount, parameters), definition);
        var trained = context.Ranking.Trainers.FastTree(OptionsOf(parameters, Array.Exists(groups, group => !group.Weights.IsEmpty))).Fit(rows).Model.TrainedTreeEnsemble;
        return new(
            EnsembleConversion.Convert(trained, featureCount),
            EnsembleConversion.Gains(trained, featureCount),
            groups.Length,
            ConstantFeatures(groups, set.Schema));
    }

    private static FastTreeRankingTrainer.Options OptionsOf(LambdaMartParameters parameters, bool weighted) => new()
    {
        NumberOfTrees = parameters.Trees,
        NumberOfLeaves = parameters.Leaves,
        LearningRate = parameters.LearningRate,
        MinimumExampleCountPerLeaf = parameters.MinimumPerLeaf,
        NdcgTruncationLevel = parameters.NdcgTruncation,
        FeatureFraction = parameters.FeatureFraction,
        FeatureSelectionSeed = parameters.Seed,
        Seed = parameters.Seed,
        NumberOfThreads = parameters.Threads,
        CustomGains = Gains,
        ExampleWeightColumnName = weighted ? nameof(ExampleRow.Weight) : null,
    };

    private static ImmutableArray<string> ConstantFeatures(TrainingGroup[] groups, FeatureSchema schema)
    {
        var first = groups[0].Features[..schema.Names.Length].ToArray();
        var constant = Enumerable.Repeat(true, first.Length).ToArray();
        foreach (var group in groups)
        {
            var values = group.Features.Span;
            for (var at = 0; at < values.Length; at++)
                constant[at % first.Length] &= values[at].Equals(first[at % first.Length]);
        }

        return [.. schema.Names.Where((_, feature) => constant[feature])];
    }
}
