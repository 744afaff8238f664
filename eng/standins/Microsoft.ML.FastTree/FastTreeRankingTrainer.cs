using Microsoft.ML.Data;
using Microsoft.ML.Runtime;
using Microsoft.ML.Trainers.FastTree.Internal;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Boosted regression trees that rank, by the gradients of LambdaMART (Burges 2010).</summary>
public sealed partial class FastTreeRankingTrainer
    : TrainerEstimatorBase<RankingPredictionTransformer<FastTreeRankingModelParameters>, FastTreeRankingModelParameters>
{
    private readonly MLContext _context;
    private readonly Options _options;

    internal FastTreeRankingTrainer(MLContext context, Options options)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_context, _options) = (context, options);
    }

    private protected override RankingPredictionTransformer<FastTreeRankingModelParameters> TrainTransformer(IDataView trainSet)
    {
        _options.Check();
        var columns = TrainingColumns.Of(trainSet.Schema, _options);
        var threads = new ParallelOptions { MaxDegreeOfParallelism = _options.NumberOfThreads ?? Environment.ProcessorCount };
        var examples = Examples.Read(trainSet, columns, _options.CustomGains.Length - 1);
        if (examples.Skipped > 0)
            Tell(ChannelMessageKind.Warning, $"Skipped {examples.Skipped} instances with missing features during training");
        var data = TrainingData.Bin(examples, _options.MinimumExampleCountPerLeaf, threads);
        var trees = new Boosting(data, _options, threads, Tell).Run();
        return new(new(trees), columns.Features.Name, columns.Features.Type);
    }

    private void Tell(ChannelMessageKind kind, string message) => _context.Write("FastTreeTraining; Training", kind, message);
}
