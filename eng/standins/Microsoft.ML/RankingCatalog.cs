using Microsoft.ML.Data;
using Microsoft.ML.Data.Internal;

namespace Microsoft.ML;

/// <summary>Ranking.</summary>
public sealed partial class RankingCatalog
{
    internal RankingCatalog(MLContext context) => Trainers = new(context);

    public RankingTrainers Trainers { get; }

    /// <summary>Measures scored rankings, to the tenth rank and with the gains 0, 3, 7, 15, 31.</summary>
    public RankingMetrics Evaluate(
        IDataView data, string labelColumnName = "Label", string rowGroupColumnName = "GroupId", string scoreColumnName = "Score") =>
        Evaluate(data, new RankingEvaluatorOptions(), labelColumnName, rowGroupColumnName, scoreColumnName);

    /// <summary>Measures scored rankings: means over groups of rows in a row. Of equal scores the lower label counts as ranked first.</summary>
    public RankingMetrics Evaluate(
        IDataView data,
        RankingEvaluatorOptions options,
        string labelColumnName = "Label",
        string rowGroupColumnName = "GroupId",
        string scoreColumnName = "Score")
    {
        var evaluation = new RankingEvaluation(options.Gains(), options.DcgTruncationLevel);
        var rows = data.GetColumn<uint>(rowGroupColumnName)
            .Zip(data.GetColumn<float>(labelColumnName), data.GetColumn<float>(scoreColumnName));
        foreach (var (group, label, score) in rows)
            evaluation.Add(group, label, score);
        return evaluation.Finish();
    }
}
