using System.Text.Json;
using Matching.Cli.Evaluation;
using Matching.Learning.Training;

namespace Matching.Cli.Tests.Evaluation;

public sealed class VillageLearningTests : IDisposable
{
    private static readonly VillageLearningSettings Quickly = new()
    {
        Draws = 1,
        OwnDraws = 1,
        ChoiceDraws = 1,
        Features = 60,
        Models = 1,
        Training = new LambdaMartParameters { Trees = 60, Leaves = 6, LearningRate = 0.1, MinimumPerLeaf = 50 },
    };

    private readonly SampleVillages sample = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => sample.Dispose();

    [Fact]
    public void Run_WithModels_ReportsThemBesideTheEngine()
    {
        sample.AddVillageToLearnFrom(2, 60);
        var villages = VillageFiles.Read(sample.Folder, "test");
        var learning = new VillageLearning(Quickly, VillageFiles.ReadTaught(sample.Folder));
        RankingMethod[] methods = [.. VillageMethods.All, learning.Model(null, Cancellation), learning.OwnModel(villages, null, Cancellation)];

        var json = JsonSerializer.SerializeToElement(new BridgingVillages("test", villages).Run(methods, null, Cancellation)).GetProperty("methods");

        foreach (var name in (string[])["engine", "model", "model_own"])
            json.GetProperty(name).EnumerateObject().Select(one => one.Name).ShouldBe(["ndcg@10", "recall@10", "mrr"]);
    }

    [Fact]
    public void Model_TooFewVillages_IsRefused()
    {
        sample.AddVillageToLearnFrom(2, 10);

        Should.Throw<TooFewOutcomesException>(() => new VillageLearning(Quickly, VillageFiles.ReadTaught(sample.Folder)).Model(null, Cancellation)).Needed.ShouldBe(20);
    }

    [Fact]
    public async Task Evaluate_TooFewVillages_SaysSoAndEndsWith1()
    {
        sample.AddVillageToLearnFrom(2, 10);

        var result = await CommandRunner.RunAsync("evaluate", "bridging_villages", "--data", sample.Folder);

        result.Code.ShouldBe(ExitCode.Failed);
        result.Error.ShouldContain("learning needs 20");
    }

    [Fact]
    public void Read_VillageToRank_ShowsNothingThatIsHidden()
    {
        var village = VillageFiles.Read(sample.Folder, "test").Single();

        village.Ties.ShouldAllBe(tie => village.Hidden.WeightBetween(tie.First, tie.Second) == 0);
        village.Ties.Length.ShouldBe(6);
        new VillageExamples(Quickly, VillageExamples.Table.Features).Of(village, draw: 1).ShouldAllBe(group => group.Fold == "village 60");
    }

    [Fact]
    public void Read_VillageToLearnFrom_IsOfTrainOnly()
    {
        sample.AddVillageToLearnFrom(2, 10);

        VillageFiles.ReadTaught(sample.Folder).Select(village => village.Number).ShouldBe([2]);
    }

    [Theory]
    [InlineData(new[] { "medic" }, 1)]
    [InlineData(new[] { "medic", "giveadvice", "templecompany" }, 2)]
    [InlineData(new[] { "medic", "giveadvice", "borrowmoney", "lendmoney", "visitgo" }, 3)]
    [InlineData(new[] { "medic", "rel" }, 0)]
    [InlineData(new[] { "medic", "nonrel", "visitgo", "visitcome" }, 0)]
    [InlineData(new[] { "templecompany" }, 0)]
    public void GradeOf_Kinds_CountsHelpOfWeakTies(string[] kinds, int grade) => VillageKinds.GradeOf(VillageKinds.TieOf((0, 1), kinds)).ShouldBe(grade);

    [Fact]
    public void Model_FewPublicVillages_FindsMoreThanAFormula()
    {
        var folder = Environment.GetEnvironmentVariable("MATCHING_DATA");
        Assert.SkipUnless(Directory.Exists(folder), "MATCHING_DATA does not name the folder of the public data sets.");
        var learning = new VillageLearning(Quickly, [.. VillageFiles.ReadTaught(folder!).Take(6)]);
        var villages = VillageFiles.Read(folder!, "valid").Take(3).ToArray();
        RankingMethod[] methods = [VillageMethods.All.Single(method => method.Name == "l3"), learning.Model(null, Cancellation)];

        var found = new BridgingVillages("valid", villages).Run(methods, null, Cancellation).Methods;

        found["model"].Ndcg.ShouldBeGreaterThan(found["l3"].Ndcg);
    }
}
