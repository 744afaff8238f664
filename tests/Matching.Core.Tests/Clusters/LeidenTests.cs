using FsCheck;
using FsCheck.Fluent;
using Matching.Clusters;
using Matching.Core.Tests.Graph;
using Matching.Graph;
using Matching.Simulation;

namespace Matching.Core.Tests.Clusters;

public sealed class LeidenTests
{
    private static readonly LeidenParameters Plain = new();

    [Fact]
    public void Find_KarateClub_ReachesTheKnownOptimum() =>
        Enumerable.Range(0, 10).Max(seed => Find(ClassicGraphs.KarateClub, Plain, (ulong)seed).Quality)
            .ShouldBe(0.4197896, 1e-6);

    [Fact]
    public void Find_ThirtyCliquesOfFive_PairsThemUnderModularityAndPartsThemUnderPotts()
    {
        // The resolution limit (Fortunato and Barthélemy 2007) and its absence.
        var ring = ClassicGraphs.RingOfCliques(30, 5);

        var potts = Find(ring, new() { Quality = LeidenQuality.ConstantPotts, Resolution = 0.5 }, 1);

        Find(ring, Plain, 1).Communities.Count.ShouldBeLessThan(20);
        potts.Communities.Sizes.ToArray().ShouldBe(Enumerable.Repeat(5, 30));
        potts.Quality.ShouldBe(30 * (10 - 0.5 * 10));
    }

    [Fact]
    public void Find_AnyGraph_CommunitiesAreConnectedAndQualityIsTheirs() =>
        Check.QuickThrowOnFailure(Prop.ForAll(RandomGraphs.Pairs, pairs =>
        {
            var graph = RandomGraphs.From(pairs);
            foreach (var quality in Enum.GetValues<LeidenQuality>())
            {
                var parameters = Plain with { Quality = quality, Resolution = 0.8 };
                var result = Find(graph, parameters, (ulong)pairs.Length);

                ShouldBeConnected(graph, result.Communities);
                result.Quality.ShouldBe(QualityOf(graph, parameters, result.Communities), 1e-9);
                result.Quality.ShouldBeGreaterThanOrEqualTo(QualityOf(graph, parameters, Partition.Singletons(graph.NodeCount)));
                result.Stable.ShouldBeTrue();
            }
        }));

    [Fact]
    public void Find_AnyGraph_NoSingleMoveImproves() =>
        Check.QuickThrowOnFailure(Prop.ForAll(RandomGraphs.Pairs, pairs =>
        {
            var graph = RandomGraphs.From(pairs);
            var result = Find(graph, Plain, 7);
            for (var node = 0; node < graph.NodeCount; node++)
            {
                for (var community = 0; community <= result.Communities.Count && community < graph.NodeCount; community++)
                {
                    var moved = result.Communities.Labels.ToArray();
                    moved[node] = community;
                    Modularity.Of(graph, moved).ShouldBeLessThanOrEqualTo(result.Quality + 1e-6);
                }
            }
        }));

    [Fact]
    public void Find_SameSeed_GivesTheSameDivision()
    {
        var graph = RandomGraphs.Blocks(2000, 50, 8000, 0.6, 3);

        Find(graph, Plain, 11).Communities.Labels.ToArray()
            .ShouldBe(Find(graph, Plain, 11).Communities.Labels.ToArray());
    }

    [Fact]
    public void Find_OnAnyNumberOfThreads_GivesTheSameDivision()
    {
        var graph = PlantedGraph.Generate(new PlantedGraphParameters { Nodes = 40_000, Pairs = 160_000, Groups = 200 });

        var one = Find(graph, Plain with { Concurrency = 1 }, 11);
        var three = Find(graph, Plain with { Concurrency = 3 }, 11);

        three.Communities.Labels.ToArray().ShouldBe(one.Communities.Labels.ToArray());
        three.Quality.ShouldBe(one.Quality);
        ShouldBeConnected(graph, three.Communities);
    }

    [Fact]
    public void Find_LargeGraph_StopsWhereAnotherPassWouldBringNothing()
    {
        var graph = PlantedGraph.Generate(new PlantedGraphParameters { Nodes = 200_000, Pairs = 800_000, Groups = 400 });

        var result = Find(graph, Plain, 11);

        // The last pass saw after its first moves that it would bring nothing, and left all as it was.
        result.Stable.ShouldBeTrue();
        Find(graph, Plain with { MaxIterations = result.Iterations - 1 }, 11).Communities.Labels.ToArray().ShouldBe(result.Communities.Labels.ToArray());
        ShouldBeConnected(graph, result.Communities);

        // A whole pass from there, which a start always has, finds next to nothing: no ten times as much as ends a search.
        var pass = Find(graph, Plain with { MaxIterations = 1 }, 12, result.Communities);
        (pass.Quality - result.Quality).ShouldBeInRange(0, 10 * Plain.MinimumImprovement);
    }

    [Fact]
    public void Find_ClearBlocks_FindsThem()
    {
        var result = Find(RandomGraphs.Blocks(1000, 50, 10_000, 0.95, 5), Plain, 1);

        result.Communities.Count.ShouldBe(20);
        result.Communities.Labels.ToArray().Chunk(50).ShouldAllBe(block => block.Distinct().Count() == 1);
    }

    [Fact]
    public void Find_WarmStart_IsNeverWorseAndKeepsAStableDivision()
    {
        var graph = RandomGraphs.Blocks(1000, 50, 10_000, 0.95, 5);
        var first = Find(graph, Plain, 1);

        var again = Find(graph, Plain, 2, first.Communities);

        again.Quality.ShouldBeGreaterThanOrEqualTo(first.Quality);
        again.Communities.Labels.ToArray().ShouldBe(first.Communities.Labels.ToArray());
        again.Iterations.ShouldBe(1);
    }

    [Fact]
    public void Find_DisconnectedStart_IsTakenApart()
    {
        var graph = new WeightedGraphBuilder(5).Add(0, 1).Add(2, 3).Build();

        Find(graph, Plain, 1, new Partition([0, 0, 0, 0, 0])).Communities.Labels.ToArray().ShouldBe([0, 0, 1, 1, 2]);
    }

    [Fact]
    public void Find_StartOfAnotherSize_Throws() =>
        Should.Throw<ArgumentException>(() => Find(ClassicGraphs.KarateClub, Plain, 1, Partition.Singletons(3)));

    [Fact]
    public void Find_NoNodes_IsEmpty() => Find(new WeightedGraphBuilder(0).Build(), Plain, 1).Communities.Count.ShouldBe(0);

    [Fact]
    public void Find_WeightsTimesAThousand_GivesTheSameDivision()
    {
        var builder = new WeightedGraphBuilder(34);
        for (var node = 0; node < 34; node++)
        {
            foreach (var other in ClassicGraphs.KarateClub.NeighboursOf(node))
                builder.Add(node, other, 512);
        }

        Find(builder.Build(), Plain, 4).Communities.Labels.ToArray()
            .ShouldBe(Find(ClassicGraphs.KarateClub, Plain, 4).Communities.Labels.ToArray());
    }

    [Fact]
    public void Find_Cancelled_Throws() =>
        Should.Throw<OperationCanceledException>(() =>
            Leiden.Find(ClassicGraphs.KarateClub, Plain, 1, cancellation: new CancellationToken(canceled: true)));

    [Fact]
    public void Find_Progress_IsToldOfEveryPass()
    {
        var passes = new Passes();

        var result = Leiden.Find(
            ClassicGraphs.KarateClub, Plain, 1, progress: passes, cancellation: TestContext.Current.CancellationToken);

        passes.Seen.ShouldBe(Enumerable.Range(1, result.Iterations));
    }

    [Theory]
    [InlineData(-1, 0.01, 1)]
    [InlineData(1, 0, 1)]
    [InlineData(1, 0.01, 0)]
    public void Parameters_OutOfRange_Throw(double resolution, double randomness, int concurrency) =>
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new LeidenParameters { Resolution = resolution, Randomness = randomness, Concurrency = concurrency });

    internal static LeidenResult Find(WeightedGraph graph, LeidenParameters parameters, ulong seed, Partition? start = null) =>
        Leiden.Find(graph, parameters, seed, start, cancellation: TestContext.Current.CancellationToken);

    private static double QualityOf(WeightedGraph graph, LeidenParameters parameters, Partition partition) =>
        parameters.Quality == LeidenQuality.Modularity
            ? Modularity.Of(graph, partition.Labels, parameters.Resolution)
            : ConstantPotts.Of(graph, partition.Labels, parameters.Resolution);

    internal static void ShouldBeConnected(WeightedGraph graph, Partition partition)
    {
        var seen = new bool[graph.NodeCount];
        var rootsOf = new int[partition.Count];
        for (var root = 0; root < graph.NodeCount; root++)
        {
            if (seen[root])
                continue;
            rootsOf[partition[root]]++;
            seen[root] = true;
            var pending = new Queue<int>([root]);
            while (pending.TryDequeue(out var node))
            {
                foreach (var other in graph.NeighboursOf(node))
                {
                    if (seen[other] || partition[other] != partition[node])
                        continue;
                    seen[other] = true;
                    pending.Enqueue(other);
                }
            }
        }

        rootsOf.ShouldAllBe(count => count == 1);
    }

    private sealed class Passes : IProgress<int>
    {
        public List<int> Seen { get; } = [];

        public void Report(int value) => Seen.Add(value);
    }
}
