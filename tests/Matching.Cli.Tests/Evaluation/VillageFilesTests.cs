using Matching.Cli.Evaluation;

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
}
