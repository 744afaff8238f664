using System.Text.Json.Serialization;

namespace Matching.Cli.Evaluation;

/// <summary>What training with a setting reached, beside ML.NET 5.0.0's FastTree on one thread.</summary>
/// <param name="Trees">Trees.</param>
/// <param name="Leaves">Leaves of a tree.</param>
/// <param name="LearningRate">Step size.</param>
internal sealed record LtrFixtureRow(int Trees, int Leaves, double LearningRate)
{
    /// <summary>NDCG@10 on the rows learned from.</summary>
    [JsonPropertyName("train_ndcg@10")]
    public required double Train { get; init; }

    /// <summary>NDCG@10 on the test rows.</summary>
    [JsonPropertyName("test_ndcg@10")]
    public required double Test { get; init; }

    [JsonPropertyName("fasttree_test_ndcg@10")]
    public required double FastTreeTest { get; init; }

    public required double TrainSeconds { get; init; }

    /// <summary>Training time in times of reading the file.</summary>
    public required double TimesReading { get; init; }

    [JsonPropertyName("fasttree_times_reading")]
    public required double FastTreeTimesReading { get; init; }
}
