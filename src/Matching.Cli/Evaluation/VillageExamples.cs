using System.Collections.Immutable;
using Matching.Learning.Data;
using Matching.Learning.OwnNetwork;
using Matching.Randomness;
using Matching.Ranking;
using Matching.Ranking.Layers;

namespace Matching.Cli.Evaluation;

/// <summary>Rows to learn from: hidden ties of help, those of the task and those of further draws.</summary>
/// <param name="settings">How often, and how much is hidden.</param>
/// <param name="features">What rows consist of.</param>
internal sealed class VillageExamples(VillageLearningSettings settings, ImmutableArray<Feature> features)
{
    /// <summary>Features of villages.</summary>
    public static LayerFeatureTable Table { get; } = LayerFeatureTable.Of(VillageKinds.Plan);

    /// <summary>Rows from a village with everything in sight: what the task hides, and draws of the same share of all its ties of help between clusters.</summary>
    public IEnumerable<TrainingGroup> Of(TaughtVillage village, int draw) => Groups(village.Number, Hide(village, draw), village.Clusters, village.Columns, 1, draw);

    /// <summary>Rows from what is visible of a village that is to be ranked.</summary>
    public IEnumerable<TrainingGroup> Of(Village village, int draw) => Groups(village.Number, Hide(village, draw), village.Clusters, village.Columns, settings.OwnWeight, draw);

    /// <summary>What a draw hides in a village to learn from, and what it leaves.</summary>
    public HiddenTies Hide(TaughtVillage village, int draw) => draw == 0
        ? HiddenTies.Split(village.Ties, village.Hidden, VillageKinds.GradeOf)
        : Draw(village.Ties, village.Clusters, settings.Share, village.Number, draw);

    /// <summary>What a draw hides of the visible part of a village that is to be ranked, and what it leaves.</summary>
    public HiddenTies Hide(Village village, int draw) => Draw(village.Ties, village.Clusters, settings.OwnShare, village.Number, draw);

    private IEnumerable<TrainingGroup> Groups(int number, HiddenTies hidden, Clusters.Partition clusters, float[][] columns, float weight, int draw)
    {
        var network = new LayeredNetwork(VillageKinds.Plan, hidden.Visible, clusters, columns);
        var queries = HiddenTieQueries.Of(network.CandidatesFor, hidden.Hidden, SeedOf(number, draw));
        return new HiddenTieGroups { MostOthers = settings.MostOthers, Weight = weight }.Of($"village {number}", new LayerExtractor(Table, network, features), queries);
    }

    private static HiddenTies Draw(ImmutableArray<LayeredTie> ties, Clusters.Partition clusters, double share, int number, int draw)
    {
        var random = SeededRandom.Of(SeedOf(number, draw), 1);
        return HiddenTies.Draw(ties, tie => clusters[tie.First] == clusters[tie.Second] ? 0 : VillageKinds.GradeOf(tie), share, ref random);
    }

    private static ulong SeedOf(int number, int draw) => ((ulong)number << 16) + (ulong)draw;
}
