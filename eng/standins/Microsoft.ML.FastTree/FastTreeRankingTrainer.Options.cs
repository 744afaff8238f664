namespace Microsoft.ML.Trainers.FastTree;

public sealed partial class FastTreeRankingTrainer
{
    /// <summary>How to train.</summary>
    public sealed class Options : BoostedTreeOptions
    {
        /// <summary>Gain by label, at least five.</summary>
        public double[] CustomGains = [0, 3, 7, 15, 31];

        /// <summary>The ranks that count in the best DCG that a group could have.</summary>
        public int NdcgTruncationLevel = 100;

        public Options() => RowGroupColumnName = "GroupId";

        internal override void Check()
        {
            base.Check();
            Require(NdcgTruncationLevel > 0, nameof(NdcgTruncationLevel), "must be positive.");
            Require(CustomGains.Length >= 5, nameof(CustomGains), $"Has {CustomGains.Length} gain levels. We require at least 5 elements.");
        }
    }
}
