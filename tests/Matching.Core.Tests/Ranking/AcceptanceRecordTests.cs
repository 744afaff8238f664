using Matching.Ranking;

namespace Matching.Core.Tests.Ranking;

public sealed class AcceptanceRecordTests
{
    // Of four decisions two are a yes: 0 says yes to 2 and 3, 1 to neither.
    private static readonly AcceptanceRecord Record = new(5, [(0, 2, true), (0, 3, true), (1, 2, false), (1, 3, false)]);

    [Fact]
    public void Shares_FewDecisions_AreDrawnToTheMean()
    {
        Record.Selectivity(0).ShouldBe((2 + 2.5) / 7, 1e-12);
        Record.Selectivity(1).ShouldBe(2.5 / 7, 1e-12);
        Record.Appeal(2).ShouldBe((1 + 2.5) / 7, 1e-12);
        Record.Appeal(4).ShouldBe(0.5, 1e-12);
    }

    [Fact]
    public void Chance_MeanAppeal_IsTheSelectivity()
    {
        Record.Chance(0, 2).ShouldBe(Record.Selectivity(0), 1e-12);
        Record.Chance(4, 4).ShouldBe(0.5, 1e-12);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Record_OneAnswerOnly_IsRefused(bool accepted) =>
        Should.Throw<ArgumentException>(() => new AcceptanceRecord(2, [(0, 1, accepted)])).Message.ShouldContain("nothing can be learned");
}
