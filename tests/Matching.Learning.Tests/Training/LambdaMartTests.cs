using Matching.Learning.Data;
using Matching.Learning.Evaluation;
using Matching.Learning.Training;
using Matching.Ranking.Forest;

namespace Matching.Learning.Tests.Training;

public sealed class LambdaMartTests
{
    private static readonly TrainingSet Train = Sets.Generate(groups: 200);
    private static readonly TrainingSet Test = Sets.Generate(groups: 100, seed: 2);

    [Fact]
    public void Train_FeatureThatTells_IsFoundAndRanksOthersToo()
    {
        var result = Quick.Train(Train);

        result.Ensemble.Trees.Length.ShouldBe(40);
        result.Gains[0].ShouldBeGreaterThan(0.9);
        result.Gains.Sum().ShouldBe(1, 1e-9);
        result.ConstantFeatures.ShouldBe(["constant"]);
        Ndcg(result, Test).ShouldBeGreaterThan(0.8);
    }

    [Fact]
    public void Train_NothingTells_RanksLikeChanceThoughTheBestWereCollectedFirst()
    {
        var blank = Blind(Train);

        Ndcg(Quick.Train(blank), blank).ShouldBe(ModelQuality.Of(new double[blank.RowCount], blank).NdcgAt10, 1e-9);
    }

    [Fact]
    public void Train_SameSeed_GivesEqualScores()
    {
        var (one, other) = (Quick.Train(Train), Quick.Train(Train, Quick.Parameters with { Threads = 2 }));

        Scores(other, Test).ShouldBe(Scores(one, Test));
    }

    [Fact]
    public void Train_MissingValues_CountAsTheLargest()
    {
        var (missing, largest) = (WithFirst(Train, float.NaN), WithFirst(Train, float.PositiveInfinity));

        Scores(Quick.Train(missing), missing).ShouldBe(Scores(Quick.Train(largest), largest));
    }

    [Fact]
    public void Train_TooFewGroups_IsRefusedWithTheNumbers()
    {
        var refusal = Should.Throw<TooFewOutcomesException>(() => Quick.Train(Sets.Generate(groups: 19)));

        refusal.Needed.ShouldBe(20);
        refusal.Found.ShouldBeInRange(1, 19);
    }

    [Fact]
    public void Train_GroupsOfOneGrade_AreLeftOut()
    {
        TrainingGroup[] same = [.. Enumerable.Range(0, 50).Select(_ => new TrainingGroup("x", new float[6], new[] { 2, 2 }))];
        var diluted = new TrainingSet(Sets.Schema, [.. Train.Groups, .. same]);

        var result = Quick.Train(diluted);

        result.GroupsUsed.ShouldBe(Quick.Train(Train).GroupsUsed);
        Should.Throw<TooFewOutcomesException>(() => Quick.Train(new(Sets.Schema, [.. same]))).Found.ShouldBe(0);
    }

    [Fact]
    public void Train_WeightsOnSomeGroups_CountMore()
    {
        var heavy = new TrainingSet(Sets.Schema, [.. Train.Groups.Select((group, number) => group with { Weights = Enumerable.Repeat(number % 2 == 0 ? 5f : 1f, group.Grades.Length).ToArray() })]);

        Scores(Quick.Train(heavy), Test).ShouldNotBe(Scores(Quick.Train(Train), Test));
    }

    [Fact]
    public void Train_WhenCancelled_Ends()
    {
        using var cancellation = new CancellationTokenSource();
        var progress = new Told(trees =>
        {
            if (trees == 3)
                cancellation.Cancel();
        });

        Should.Throw<OperationCanceledException>(() => LambdaMart.Train(Train, Quick.Parameters with { Trees = 100_000 }, progress, cancellation: cancellation.Token));
    }

    [Fact]
    public void Train_Progress_CountsTreesToTheEnd()
    {
        var told = new List<int>();

        Quick.Train(Train, progress: new Told(told.Add));

        told.ShouldBe(Enumerable.Range(0, 41));
    }

    private static double Ndcg(LambdaMartResult result, TrainingSet set) => ModelQuality.Of(FlatForest.Compile(result.Ensemble), set).NdcgAt10;

    private static double[] Scores(LambdaMartResult result, TrainingSet set)
    {
        var rows = set.Groups.SelectMany(group => group.Features.ToArray()).ToArray();
        var scores = new double[set.RowCount];
        FlatForest.Compile(result.Ensemble).Score(rows, scores);
        return scores;
    }

    private static TrainingSet Blind(TrainingSet set) =>
        new(set.Schema, [.. set.Groups.Select(group => group with { Features = new float[group.Features.Length] })]);

    private static TrainingSet WithFirst(TrainingSet set, float value) => new(set.Schema, [.. set.Groups.Select(group =>
    {
        var features = group.Features.ToArray();
        features[0] = value;
        return group with { Features = features };
    })]);
}
