using Matching.Model;
using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class TieSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Find_ReportWithEveryField_GivesAllBack()
    {
        var report = Report("b", "a", "own-kind_1", TieReporter.Second) with
        {
            Zone = TieZone.Institutional,
            Intensity = 0.1 + 0.2,
            Quality = TieQuality.Difficult,
            Visibility = TieVisibility.Private,
            Provenance = TieProvenance.SelfReport,
            LastContact = Day,
        };
        await Apply([.. Members("a", "b"), new Change.PutTie(report)]);

        (await Store.FindTieAsync(Net, report.Key, Cancellation)).ShouldBe(new Tie(report.Key, [report]));
    }

    [Fact]
    public async Task Find_IntensityZeroAndIntensityUnstated_AreDifferent()
    {
        var zero = Report("a", "b") with { Intensity = 0 };
        var unstated = Report("a", "b", "kin");
        await Apply([.. Members("a", "b"), new Change.PutTie(zero), new Change.PutTie(unstated)]);

        (await Store.FindTieAsync(Net, zero.Key, Cancellation))!.Reports[0].Intensity.ShouldBe(0);
        (await Store.FindTieAsync(Net, unstated.Key, Cancellation))!.Reports[0].Intensity.ShouldBeNull();
        (await Log())[^1].Changes.Skip(2).ShouldBe([new Change.PutTie(zero), new Change.PutTie(unstated)]);
    }

    [Fact]
    public async Task Find_UnknownTie_GivesNull()
    {
        await Apply([.. Members("a", "b"), Tie("a", "b")]);

        (await Store.FindTieAsync(Net, Key("a", "b", "kin"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task Put_ReportsOfAllReporters_KeepsThemInOrder()
    {
        await Apply(
            [.. Members("a", "b"), Tie("a", "b", reporter: TieReporter.Second), Tie("a", "b"), Tie("a", "b", reporter: TieReporter.First)]);

        (await Store.FindTieAsync(Net, Key("a", "b"), Cancellation))!.Reports.Select(report => report.Reporter)
            .ShouldBe([TieReporter.Partner, TieReporter.First, TieReporter.Second]);
    }

    [Fact]
    public async Task Put_SecondReportOfAReporter_ReplacesTheFirst()
    {
        await Apply([.. Members("a", "b"), new Change.PutTie(Report("a", "b") with { Intensity = 0.9, Quality = TieQuality.Supportive })]);

        await Apply(Tie("b", "a"));

        (await Store.FindTieAsync(Net, Key("a", "b"), Cancellation))!.Reports.ShouldBe([Report("a", "b")]);
    }

    [Fact]
    public async Task List_TiesOfAMember_OrdersByTheOtherThenKind()
    {
        await Apply([.. Members("a", "m", "z"), Tie("m", "z"), Tie("m", "a", "kin"), Tie("a", "m"), Tie("m", "z", "colleague"), Tie("a", "z")]);

        var ties = await Pages.AllAsync(page => Store.ListTiesAsync(Net, new("m"), page, Cancellation), size: 1);

        ties.Select(tie => tie.Key).ShouldBe([Key("a", "m"), Key("a", "m", "kin"), Key("m", "z", "colleague"), Key("m", "z")]);
    }

    [Fact]
    public async Task List_TieWithSeveralReports_IsOneItem()
    {
        await Apply([.. Members("a", "b", "c"), Tie("a", "b"), Tie("a", "b", reporter: TieReporter.First), Tie("b", "c", reporter: TieReporter.Second)]);

        var page = await Store.ListTiesAsync(Net, new("b"), new PageRequest(2), Cancellation);

        page.Items.Select(tie => tie.Reports.Count).ShouldBe([2, 1]);
        page.Next.ShouldBeNull();
    }

    [Fact]
    public async Task List_UnknownMember_IsEmpty() =>
        (await Store.ListTiesAsync(Net, new("nobody"), new PageRequest(5), Cancellation)).ShouldSatisfyAllConditions(
            page => page.Items.ShouldBeEmpty(), page => page.Next.ShouldBeNull());

    [Fact]
    public async Task Remove_Tie_RemovesAllReportsAndNoOtherKind()
    {
        await Apply([.. Members("a", "b"), Tie("a", "b"), Tie("a", "b", reporter: TieReporter.First), Tie("a", "b", "kin")]);

        await Apply(new Change.RemoveTie(Key("b", "a")));

        (await Store.FindTieAsync(Net, Key("a", "b"), Cancellation)).ShouldBeNull();
        (await Store.ListTiesAsync(Net, new("a"), new PageRequest(5), Cancellation)).Items.Select(tie => tie.Key).ShouldBe([Key("a", "b", "kin")]);
    }

    [Fact]
    public async Task Remove_UnknownTie_IsNotFound()
    {
        await Apply(Members("a", "b"));

        (await Should.ThrowAsync<NotFoundException>(() => Apply(new Change.RemoveTie(Key("a", "b")))))
            .ShouldSatisfyAllConditions(error => error.Kind.ShouldBe(EntityKind.Tie), error => error.Id.ShouldBe("a/b/friend"));
    }
}
