using System.Collections.Immutable;
using Matching.Learning.Calibration;
using Matching.Learning.Training;

namespace Matching.Learning.Models;

/// <summary>How a model came about, kept in its file.</summary>
public sealed record TrainingRecord
{
    /// <summary>Measure: NDCG at 10 on held-out data (Järvelin and Kekäläinen 2002), 0 … 1.</summary>
    public const string HeldOutNdcg = "held_out ndcg@10";

    /// <summary>Measure: the same on the same data, of the ranking without a model.</summary>
    public const string PriorNdcg = "prior ndcg@10";

    /// <summary>When the training ended.</summary>
    public required DateTimeOffset TrainedAt { get; init; }

    /// <summary>Time of the first outcome that was learned from; null where outcomes have none.</summary>
    public DateTimeOffset? DataFrom { get; init; }

    /// <summary>Time of the last outcome that was learned from; null where outcomes have none.</summary>
    public DateTimeOffset? DataTo { get; init; }

    /// <summary>How it was trained.</summary>
    public required LambdaMartParameters Parameters { get; init; }

    /// <summary>Groups that taught something.</summary>
    public required int Groups { get; init; }

    /// <summary>Networks that it was learned from; 1 in records of before several could be.</summary>
    public int Networks { get; init; } = 1;

    /// <summary>How many of them were questions that hidden ties put; 0 where it was not learned from a network's own.</summary>
    public int HiddenTieGroups { get; init; }

    /// <summary>Since when the hidden ties began that were held out, with those learned from in stretches of time before; null where a random part of all was hidden. Of several networks the earliest; null where it is not known of one.</summary>
    public DateTimeOffset? HiddenTiesSince { get; init; }

    /// <summary>How many of them were lists that members answered.</summary>
    public int AnsweredLists { get; init; }

    /// <summary>Outcomes by which these lists were graded.</summary>
    public int Outcomes { get; init; }

    /// <summary>Candidates in all groups.</summary>
    public required int Rows { get; init; }

    /// <summary>Names of features that had one value only.</summary>
    public ImmutableArray<string> ConstantFeatures { get; init; } = [];

    /// <summary>Measures by name, such as "valid ndcg@10".</summary>
    public ImmutableSortedDictionary<string, double> Metrics { get; init; } = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>By feature name, its share of the gain of all splits.</summary>
    public ImmutableSortedDictionary<string, double> Importance { get; init; } = ImmutableSortedDictionary<string, double>.Empty;

    /// <summary>Of the chances that members say yes to whom they are suggested; null where nobody's answers were held out.</summary>
    public CalibrationRecord? Asking { get; init; }

    /// <summary>Of the chances that candidates say yes once they are asked; null where nobody's answers were held out.</summary>
    public CalibrationRecord? Asked { get; init; }
}
