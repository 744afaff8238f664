using System.Collections.Immutable;
using System.Text.Json;
using Matching.Cli.Evaluation;
using Matching.Learning.Data;
using Matching.Learning.Training;
using Matching.Ranking.Layers;

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
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Of_HiddenTies_LeaveNothingThatTheirPeopleTold(int draw)
    {
        sample.AddVillageToLearnFrom(2, 60);
        var examples = new VillageExamples(Quickly, VillageExamples.Table.Features);
        var village = VillageFiles.ReadTaught(sample.Folder).Single();
        var hidden = examples.Hide(village, draw).Hidden.Select(pair => (pair.First, pair.Second)).ToHashSet();
        var otherwise = village with { Ties = ToldOtherwise(village.Ties, hidden), Hidden = [.. ToldOtherwise([.. village.Hidden], hidden)] };

        otherwise.Ties.ShouldNotBe(village.Ties);
        RowsOf(examples.Of(otherwise, draw)).ShouldBe(RowsOf(examples.Of(village, draw)));
    }

    [Fact]
    public void Of_VisibleTies_ShowWhatTheirPeopleTold()
    {
        sample.AddVillageToLearnFrom(2, 60);
        var examples = new VillageExamples(Quickly, VillageExamples.Table.Features);
        var village = VillageFiles.ReadTaught(sample.Folder).Single();
        var visible = examples.Hide(village, draw: 1).Visible.Select(tie => (tie.First, tie.Second)).ToHashSet();

        var otherwise = village with { Ties = ToldOtherwise(village.Ties, visible) };

        RowsOf(examples.Of(otherwise, draw: 1)).ShouldNotBe(RowsOf(examples.Of(village, draw: 1)));
    }

    [Fact]
    public void Of_VisibleTiesHiddenOnceMore_LeaveNothingThatTheirPeopleTold()
    {
        var examples = new VillageExamples(Quickly with { OwnShare = 0.5 }, VillageExamples.Table.Features);
        var village = VillageFiles.Read(sample.Folder, "test").Single();
        var hidden = examples.Hide(village, 1).Hidden.Select(pair => (pair.First, pair.Second)).ToHashSet();
        var otherwise = village with { Ties = ToldOtherwise(village.Ties, hidden) };

        otherwise.Ties.ShouldNotBe(village.Ties);
        RowsOf(examples.Of(otherwise, 1)).ShouldBe(RowsOf(examples.Of(village, 1)));
    }

    [Theory]
    [InlineData(new[] { "medic" }, 1)]
    [InlineData(new[] { "medic", "giveadvice", "templecompany" }, 2)]
    [InlineData(new[] { "medic", "giveadvice", "borrowmoney", "lendmoney", "visitgo" }, 3)]
    [InlineData(new[] { "medic", "rel" }, 0)]
    [InlineData(new[] { "medic", "nonrel", "visitgo", "visitcome" }, 0)]
    [InlineData(new[] { "templecompany" }, 0)]
    public void GradeOf_Kinds_CountsHelpOfWeakTies(string[] kinds, int grade) => VillageKinds.GradeOf(TieOf(kinds)).ShouldBe(grade);

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

    private static LayeredTie TieOf(string[] kinds)
    {
        var pair = new VillagePair();
        pair.Kinds.UnionWith(kinds);
        return VillageKinds.TieOf((0, 1), pair);
    }

    // Everybody turned to everybody for everything.
    private static ImmutableArray<LayeredTie> ToldOtherwise(ImmutableArray<LayeredTie> ties, HashSet<(int, int)> pairs) =>
        [.. ties.Select(tie => pairs.Contains((tie.First, tie.Second)) ? tie with { Kinds = tie.Kinds | ~VillageKinds.All } : tie)];

    private static float[] RowsOf(IEnumerable<TrainingGroup> groups) => [.. groups.SelectMany(group => group.Features.ToArray())];
}
