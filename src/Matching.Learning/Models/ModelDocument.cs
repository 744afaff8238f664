using System.Collections.Immutable;
using Matching.Learning.Calibration;
using Matching.Learning.Data;
using Matching.Ranking.Forest;

namespace Matching.Learning.Models;

/// <summary>A model as its file has it.</summary>
internal sealed record ModelDocument(
    string SchemaHash,
    ImmutableArray<string> Features,
    TrainingRecord Record,
    ImmutableArray<ModelDocument.Tree> Trees,
    ImmutableArray<float>? Background = null,
    ScoreCalibration? Asking = null,
    ScoreCalibration? Asked = null)
{
    public static ModelDocument Of(RankingModel model) => new(
        model.Schema.Hash,
        model.Schema.Names,
        model.Record,
        [.. model.Ensemble.Trees.Select(tree => new Tree(tree.Features, tree.Thresholds, tree.Left, tree.Right, tree.Values))],
        model.Background,
        model.Asking,
        model.Asked);

    public RankingModel ToModel() => new(
        new FeatureSchema(Features),
        new TreeEnsemble(Features.Length, [.. Trees.Select(tree => new DecisionTree(tree.Features, tree.Thresholds, tree.Left, tree.Right, tree.Values))]),
        Record) { Background = Background ?? [], Asking = Asking, Asked = Asked };

    internal sealed record Tree(
        ImmutableArray<int> Features, ImmutableArray<float> Thresholds, ImmutableArray<int> Left, ImmutableArray<int> Right, ImmutableArray<float> Values);
}
