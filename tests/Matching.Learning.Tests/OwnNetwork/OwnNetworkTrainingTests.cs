using Matching.Graph;
using Matching.Learning.Answers;
using Matching.Learning.Models;
using Matching.Learning.OwnNetwork;
using Matching.Learning.Training;
using Matching.Model;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Simulation;

namespace Matching.Learning.Tests.OwnNetwork;

public sealed class OwnNetworkTrainingTests
{
    private static readonly OwnNetworkParameters Quickly = new()
    {
        Draws = 1,
        Features = 20,
        Models = 1,
        Training = new LambdaMartParameters { Trees = 30, Leaves = 4, LearningRate = 0.1, MinimumPerLeaf = 20, Threads = 1 },
    };

    [Fact]
    public void Run_SimulatedNetwork_LearnsAndTellsHowWell()
    {
        var progress = new Counted();

        var result = new OwnNetworkTraining(Network(300, 2000), Quickly).Run(TimeProvider.System, progress, TestContext.Current.CancellationToken);

        progress.Last.ShouldBe(90);
        result.Quality.NdcgAt10.ShouldBeGreaterThan(0.1);
        result.Model.Schema.Names.Length.ShouldBeLessThanOrEqualTo(20);
        result.Model.Record.Metrics["held_out ndcg@10"].ShouldBe(result.Quality.NdcgAt10);
        result.Model.Record.Metrics["prior ndcg@10"].ShouldBe(result.Prior.NdcgAt10);
        result.Model.Record.Importance.Values.Sum().ShouldBe(1, 1e-6);
        result.IsWorthServing.ShouldBe(result.Quality.NdcgAt10 >= result.Prior.NdcgAt10);
    }

    [Fact]
    public void Run_NetworkTooLargeForLayers_LearnsFromRowsThatAreCompared()
    {
        var result = new OwnNetworkTraining(Network(300, 2000), Quickly with { MostLayeredTies = 1000 }).Run(TimeProvider.System, null, TestContext.Current.CancellationToken);

        result.Model.Schema.Names.ShouldBe(ComparedTable.Features.Where(feature => feature.Group != FeatureGroup.History).Select(feature => feature.Name));
        result.Model.Record.Importance.Where(feature => feature.Key.StartsWith("among_candidates.", StringComparison.Ordinal)).Sum(feature => feature.Value).ShouldBeGreaterThan(0);
        result.Quality.NdcgAt10.ShouldBeGreaterThan(0.1);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(0)]
    public void Run_Folds_MeasuresEachByWhatTheOthersTaught(int mostLayeredTies)
    {
        var (parameters, progress) = (Quickly with { Folds = 3, MostLayeredTies = mostLayeredTies }, new Counted());
        var network = Network(300, 2000);

        var result = new OwnNetworkTraining(network, parameters).Run(TimeProvider.System, progress, TestContext.Current.CancellationToken);

        progress.Last.ShouldBe(270);
        result.Folds.Folds.Length.ShouldBe(3);
        result.Folds.Folds.ShouldAllBe(fold => fold.Model.NdcgAt10 > 0.05 && fold.Prior.NdcgAt10 > 0);
        var metrics = result.Model.Record.Metrics;
        var told = result.Folds.Folds.Select(fold => fold.Model.NdcgAt10).ToArray();
        metrics["folds ndcg@10 mean"].ShouldBe(told.Average(), 1e-12);
        metrics["folds ndcg@10 deviation"].ShouldBe(Math.Sqrt(told.Sum(fold => Math.Pow(fold - told.Average(), 2)) / 2), 1e-12);
        metrics["fold 3 prior recall@10"].ShouldBe(result.Folds.Folds[2].Prior.RecallAt10);
        // Cross-validation only measures.
        Values(result).ShouldBe(Values(new OwnNetworkTraining(network, parameters with { Folds = 0 }).Run(TimeProvider.System, null, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public void Run_FoldsStopped_GoOnWhereTheyWere()
    {
        var folder = Directory.CreateTempSubdirectory("matching-folds-").FullName;
        try
        {
            var (finished, parameters, network) = (new FinishedTrainings(folder, TimeProvider.System), Quickly with { Folds = 3, MostLayeredTies = 0, StoppingParts = 1_000 }, Network(200, 1200));
            using var stop = new CancellationTokenSource();
            // The trial and a fold are done, and the second fold has begun.
            Should.Throw<OperationCanceledException>(() => new OwnNetworkTraining(network, parameters, null, finished).Run(TimeProvider.System, new Told(trees => Stop(trees > 125)), stop.Token));
            var told = new List<int>();

            var resumed = new OwnNetworkTraining(network, parameters, null, finished).Run(TimeProvider.System, new Told(told.Add), TestContext.Current.CancellationToken);

            told.Take(4).ShouldBe([60, 60, 120, 120]);
            resumed.Folds.Folds.ShouldBe(new OwnNetworkTraining(network, parameters).Run(TimeProvider.System, null, TestContext.Current.CancellationToken).Folds.Folds);

            void Stop(bool now)
            {
                if (now)
                    stop.Cancel();
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Run_MoreFoldsThanClusters_IsRefused() =>
        Should.Throw<TooFewOutcomesException>(() => new OwnNetworkTraining(Network(200, 1200), Quickly with { Folds = 200 }).Run(TimeProvider.System, null, TestContext.Current.CancellationToken))
            .Message.ShouldContain("cannot be dealt out to 200 folds");

    [Fact]
    public void Folds_OfANetwork_PutAllOfAClusterOnOneSide()
    {
        var network = new LearnedNetwork(Network(300, 2000), isLayered: true);
        var parameters = Quickly with { Folds = 4 };

        var lessons = new NetworkLessons(network, ITieLessons.Of(network, parameters), new OwnNetworkAnswers(network, GradedLists.None, parameters, areEnough: false));
        LearningPart[] parts = [.. OwnNetworkFolds.Of([lessons], parameters).Select(fold => fold.Single())];

        foreach (var part in parts)
        {
            var tested = Clusters(part.Tests);
            tested.ShouldNotBeEmpty();
            tested.Intersect(Clusters(part.Learns)).ShouldBeEmpty();
        }

        Enumerable.Range(0, 300).ShouldAllBe(member => parts.Count(part => part.Tests(member)) == 1 && parts.Count(part => part.Learns(member)) == 3);

        int[] Clusters(Predicate<int> asked) => [.. Enumerable.Range(0, 300).Where(member => asked(member)).Select(member => network.Whole.Clusters[member])];
    }

    private static double[] Values(OwnNetworkResult result) => [.. result.Model.Ensemble.Trees.SelectMany(tree => tree.Values)];

    [Fact]
    public void Run_MoreTreesRankOthersWorse_StopsEarly()
    {
        // Ties of so small a generated network hardly tell one candidate from another by their own features.
        var model = new OwnNetworkTraining(Network(200, 1200), Quickly with { MostLayeredTies = 0 }).Run(TimeProvider.System, null, TestContext.Current.CancellationToken).Model;

        model.Ensemble.Trees.Length.ShouldBeLessThan(30);
        model.Record.Parameters.Trees.ShouldBe(model.Ensemble.Trees.Length);
    }

    [Fact]
    public void Run_Twice_GivesTheSameModel()
    {
        var network = Network(200, 1200);

        Bytes(network).ShouldBe(Bytes(network));
    }

    [Fact]
    public void Run_TooFewTies_IsRefused() =>
        Should.Throw<TooFewOutcomesException>(() => new OwnNetworkTraining(Network(12, 14), Quickly).Run(TimeProvider.System, null, TestContext.Current.CancellationToken))
            .Needed.ShouldBe(20);

    [Fact]
    public void Run_Cancelled_Ends()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Should.Throw<OperationCanceledException>(() => new OwnNetworkTraining(Network(200, 1200), Quickly).Run(TimeProvider.System, null, source.Token));
    }

    private static byte[] Bytes(SnapshotParts network)
    {
        var model = new OwnNetworkTraining(network, Quickly).Run(TimeProvider.System, null, TestContext.Current.CancellationToken).Model;
        using var stream = new MemoryStream();
        ModelFile.Write(model with { Record = model.Record with { TrainedAt = DateTimeOffset.UnixEpoch } }, stream);
        return stream.ToArray();
    }

    private static SnapshotParts Network(int members, int ties)
    {
        var builder = new SnapshotBuilder();
        NetworkSimulation.Generate(new SimulationParameters { Members = members, Ties = ties }).Load(builder, new NetworkId("town"));
        return builder.PartsOf(builder.Build());
    }

    private sealed class Counted : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value) => Last = value;
    }
}
