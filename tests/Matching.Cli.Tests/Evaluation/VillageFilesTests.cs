using Matching.Cli.Evaluation;
using Matching.Ranking.Layers;

namespace Matching.Cli.Tests.Evaluation;

public sealed class VillageFilesTests : IDisposable
{
    private readonly SampleVillages sample = new();

    public void Dispose() => sample.Dispose();

    [Fact]
    public void Read_HiddenPair_RemovesEveryTieOfIt()
    {
        var village = VillageFiles.Read(sample.Folder, "test").ShouldHaveSingleItem();

        village.Contacts.EdgeCount.ShouldBe(6);
        village.Contacts.HasEdge(0, 4).ShouldBeFalse();
        village.Contacts.HasEdge(2, 6).ShouldBeFalse();
        village.Hidden.WeightBetween(4, 0).ShouldBe(3);
    }

    [Fact]
    public void Read_SeveralKindsInEitherDirection_CountAsIntensityAndAsOneContact()
    {
        var village = VillageFiles.Read(sample.Folder, "test")[0];

        village.Contacts.WeightBetween(0, 1).ShouldBe(1);
        village.Network.Snapshot.Ties.Graph.WeightBetween(0, 1).ShouldBe(1 - (0.7f * 0.7f * 0.7f), 1e-6f);
    }

    [Fact]
    public void Read_WhatPeopleTold_IsOfTheTieBetweenTheirHouseholds()
    {
        var village = VillageFiles.Read(sample.Folder, "test")[0];

        village.Ties.Single(tie => (tie.First, tie.Second) == (0, 1)).Kinds.ShouldBe(
            VillageKinds.TieOf((0, 1), Kinds("rel", "visitgo", "visitcome")).Kinds | VillageTurns.BitOf("visitgo", fromFirst: true) | VillageTurns.BitOf("visitcome", fromFirst: false));
        village.Ties.Where(tie => (tie.First, tie.Second) != (0, 1)).ShouldAllBe(tie => (tie.Kinds & ~VillageKinds.All) == 0);
    }

    [Fact]
    public void Plan_Telling_LeadsFromTheOneWhoToldToTheOther()
    {
        var telling = VillageKinds.Plan.Directed.Single(layer => layer.Name == "telling");

        telling.Leads(Told("visitgo", fromFirst: true)).ShouldBe((true, false));
        telling.Leads(Told("visitcome", fromFirst: true)).ShouldBe((false, true));
        telling.Leads(Told("receivemoney", fromFirst: false)).ShouldBe((true, false));
        telling.Leads(Told("medic", fromFirst: true)).ShouldBe((false, false));

        static LayeredTie Told(string kind, bool fromFirst) => new(0, 1, VillageTurns.BitOf(kind, fromFirst), 1, false);
    }

    [Fact]
    public void Read_People_AreCountedInTheirHousehold()
    {
        var village = VillageFiles.Read(sample.Folder, "test")[0];

        village.Columns[^2].ShouldBe([2, 1, 1, 0, 1, 0, 1]);
        village.Columns[^1].ShouldBe([1, 1, 0, 0, 1, 0, 1]);
    }

    [Fact]
    public void Read_HiddenPair_LeavesNothingThatItsPeopleTold()
    {
        var before = VillageFiles.Read(sample.Folder, "test")[0];
        sample.Pack(SampleVillages.Nominations, "\n6000501,6000101,borrowmoney,6000501\n6000701,6000301,visitgo,6000701");

        var after = VillageFiles.Read(sample.Folder, "test")[0];

        after.Ties.ShouldBe(before.Ties);
        after.Columns.ShouldBe(before.Columns);
        foreach (var source in Enumerable.Range(0, 7))
            RowsOf(after, source).ShouldBe(RowsOf(before, source));
    }

    [Fact]
    public void Read_VisiblePair_ShowsWhatItsPeopleTold()
    {
        var before = VillageFiles.Read(sample.Folder, "test")[0];
        sample.Pack(SampleVillages.Nominations, "\n6000201,6000101,borrowmoney,6000201");

        var after = VillageFiles.Read(sample.Folder, "test")[0];

        RowsOf(after, 3).ShouldNotBe(RowsOf(before, 3));
    }

    [Fact]
    public void Read_PersonTwice_SaysSo()
    {
        sample.Write("india_villages/individuals.csv", "member_id,hhid,didsurv\n6000101,60001,1\n6000101,60001,1");

        Should.Throw<UsageException>(() => VillageFiles.Read(sample.Folder, "test")).Message.ShouldContain("6000101 appears twice");
    }

    [Fact]
    public void CandidatesFor_Household_LeavesOutItselfItsClusterAndItsContacts()
    {
        var village = VillageFiles.Read(sample.Folder, "test")[0];

        village.Sources.ShouldBe([0, 2, 4, 6]);
        village.CandidatesFor(0).ShouldBe([3, 4, 5, 6]);
        village.CandidatesFor(2).ShouldBe([4, 5, 6]);
        village.GradesOf(0, [3, 4, 5, 6]).ShouldBe([0, 3, 0, 0]);
    }

    [Fact]
    public void Read_MissingFile_NamesIt()
    {
        File.Delete(sample.HiddenFile);

        Should.Throw<UsageException>(() => VillageFiles.Read(sample.Folder, "test")).Message.ShouldContain("hidden.csv");
    }

    [Fact]
    public void Read_MissingColumn_NamesItAndThoseThere()
    {
        sample.Write("india_villages/ties.csv", "source,target\n60001,60002");

        var message = Should.Throw<UsageException>(() => VillageFiles.Read(sample.Folder, "test")).Message;
        message.ShouldContain("no column kind");
        message.ShouldContain("source, target");
    }

    [Theory]
    [InlineData("india_villages/ties.csv", "source,target,kind\n60001,99,rel", "60001, 99")]
    [InlineData("tasks/bridging_villages/clusters.csv", "village,member_id,cluster\n60,60001,4\n60,60001,4", "60001 appears twice")]
    [InlineData("tasks/bridging_villages/clusters.csv", "village,member_id,cluster\n60,60001,four", "'four' in column cluster")]
    [InlineData("tasks/bridging_villages/hidden.csv", "split,village,a,b,grade\ntest,61,60001,60005,3", "not of village 61")]
    [InlineData("tasks/bridging_villages/hidden.csv", "", "is empty")]
    public void Read_ContentThatCannotBe_SaysWhere(string path, string content, string expected)
    {
        sample.Write(path, content);

        Should.Throw<UsageException>(() => VillageFiles.Read(sample.Folder, "test")).Message.ShouldContain(expected);
    }

    private static VillagePair Kinds(params string[] kinds)
    {
        var pair = new VillagePair();
        pair.Kinds.UnionWith(kinds);
        return pair;
    }

    private static float[] RowsOf(Village village, int source)
    {
        var network = new LayeredNetwork(VillageKinds.Plan, village.Ties, village.Clusters, village.Columns);
        var extractor = new LayerExtractor(VillageExamples.Table, network, VillageExamples.Table.Features);
        var candidates = village.CandidatesFor(source);
        var rows = new float[candidates.Length * extractor.RowLength];
        extractor.Extract(source, candidates, rows);
        return rows;
    }
}
