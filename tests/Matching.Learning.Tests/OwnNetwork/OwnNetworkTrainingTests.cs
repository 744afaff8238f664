using Matching.Graph;
using Matching.Learning.Models;
using Matching.Learning.OwnNetwork;
using Matching.Learning.Training;
using Matching.Model;
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

        progress.Last.ShouldBe(60);
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

        result.Model.Schema.Names.ShouldBe(ComparedTable.Features.Select(feature => feature.Name));
        result.Model.Record.Importance.Where(feature => feature.Key.StartsWith("among_candidates.", StringComparison.Ordinal)).Sum(feature => feature.Value).ShouldBeGreaterThan(0);
        result.Quality.NdcgAt10.ShouldBeGreaterThan(0.1);
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
