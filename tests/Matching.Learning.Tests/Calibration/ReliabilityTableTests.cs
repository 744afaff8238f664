using Matching.Learning.Calibration;

namespace Matching.Learning.Tests.Calibration;

public sealed class ReliabilityTableTests
{
    [Fact]
    public void Of_FourPredictions_MatchesTheHandComputed()
    {
        var table = ReliabilityTable.Of([0.1, 0.3, 0.8, 1.0], [false, true, true, true], count: 2);

        table.Bins.Length.ShouldBe(2);
        table.Bins[0].ShouldBe(new ReliabilityBin(0, 0.5, 2, 0.2, 0.5));
        table.Bins[1].ShouldBe(new ReliabilityBin(0.5, 1, 2, 0.9, 1));
        table.Brier.ShouldBe((0.01 + 0.49 + 0.04) / 4, 1e-12);
        table.LogLoss.ShouldBe(-(Math.Log(0.9) + Math.Log(0.3) + Math.Log(0.8)) / 4, 1e-12);
        table.Error.ShouldBe((0.3 + 0.1) / 2, 1e-12);
    }

    [Fact]
    public void Of_Weights_CountAsSoManyPredictions()
    {
        var (weighted, repeated) = (ReliabilityTable.Of([0.1, 0.4], [false, true], 2, [1, 3]), ReliabilityTable.Of([0.1, 0.4, 0.4, 0.4], [false, true, true, true], 2));

        var bin = weighted.Bins.Single();
        double[] all = [bin.Predicted, bin.Observed, weighted.Brier, weighted.LogLoss, weighted.Error];
        all.ShouldBe([repeated.Bins[0].Predicted, repeated.Bins[0].Observed, repeated.Brier, repeated.LogLoss, repeated.Error], 1e-12);
        bin.Count.ShouldBe(2);
    }

    [Fact]
    public void Of_CertaintyThatWasWrong_CostsMuchButNotEverything() => ReliabilityTable.Of([1.0], [false]).LogLoss.ShouldBe(12 * Math.Log(10), 1e-9);

    [Fact]
    public void Of_EmptyBins_AreLeftOut() => ReliabilityTable.Of([0.05, 0.95], [false, true]).Bins.Select(bin => bin.From).ShouldBe([0, 0.9]);

    [Fact]
    public void Of_NoChance_IsRefused()
    {
        Should.Throw<ArgumentException>(() => ReliabilityTable.Of([1.5], [true])).Message.ShouldContain("not in 0 … 1");
        Should.Throw<ArgumentException>(() => ReliabilityTable.Of([], []));
    }
}
