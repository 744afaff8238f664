using FsCheck;
using FsCheck.Fluent;
using Matching.Clusters;
using Matching.Core.Tests.Graph;
using Matching.Graph;
using Matching.Ranking;

namespace Matching.Core.Tests.Ranking;

public sealed class FeatureExtractorTests
{
    /// <summary>
    /// 0 ─ 1 ─ 4      intensities: 0─1 0.9, 1─4 0.4, 0─2 0.5, 2─4 0.8, 2─3 1, 3─5 0.6
    /// └─ 2 ─┘        clusters: {0, 1} {2, 3} {4} {5}
    ///    └ 3 ─ 5
    /// </summary>
    private static readonly WeightedGraph Small = new WeightedGraphBuilder(6)
        .Add(0, 1, 0.9f).Add(1, 4, 0.4f).Add(0, 2, 0.5f).Add(2, 4, 0.8f).Add(2, 3).Add(3, 5, 0.6f).Build();

    private static readonly Partition Clusters = new([0, 0, 1, 1, 2, 3]);

    [Fact]
    public void Extract_SmallNetwork_GivesTheValuesWorkedOutByHand()
    {
        var rows = RowsOf(new FeatureInputs(Small, Clusters), 0, 4, 5);

        rows[0].ShouldHave(FeatureTable.CommonNeighbours, 2);
        rows[0].ShouldHave(FeatureTable.AdamicAdar, 1 / Math.Log(2) + 1 / Math.Log(3));
        rows[0].ShouldHave(FeatureTable.ResourceAllocation, 1 / 2.0 + 1 / 3.0);
        rows[0].ShouldHave(FeatureTable.Jaccard, 1);
        rows[0].ShouldHave(FeatureTable.MutualStrength, Math.Sqrt(0.4 + 0.5));
        rows[0].ShouldHave(FeatureTable.BestIntroducer, 0.5);
        rows[0].ShouldHave(FeatureTable.Degree, Math.Log(3));
        rows[0].ShouldHave(FeatureTable.Strength, Math.Log(2.2));
        rows[0].ShouldHave(FeatureTable.BridgingDegree, Math.Log(3));
        rows[0].ShouldHave(FeatureTable.BridgingShare, 1);
        rows[0].ShouldHave(FeatureTable.OwnDegree, Math.Log(3));
        rows[0].ShouldHave(FeatureTable.TheirTiesToOwnCluster, 0.4);
        rows[0].ShouldHave(FeatureTable.OwnTiesToTheirCluster, 0);

        rows[1].ShouldHave(FeatureTable.CommonNeighbours, 0);
        rows[1].ShouldHave(FeatureTable.PathsOfThree, Math.Sqrt(1 / Math.Sqrt(3 * 2)));
        rows[1].ShouldHave(FeatureTable.ThreeStepReach, Math.Sqrt(1 / (3.0 * 2)));
        rows[1].ShouldHave(FeatureTable.ThreeStepReturn, Math.Sqrt(1.0 * (1 / 1.6) * (0.5 / 2.3)));
        rows[1].ShouldHave(FeatureTable.ClusterSize, 0);
    }

    [Fact]
    public void Extract_AnyNetwork_AgreesWithCountingEveryWay() =>
        Check.QuickThrowOnFailure(Prop.ForAll(RandomGraphs.Pairs, pairs =>
        {
            var graph = RandomGraphs.From(pairs);
            var inputs = new FeatureInputs(graph, Partition.Singletons(graph.NodeCount));
            var strangers = Enumerable.Range(1, graph.NodeCount - 1).Where(node => !graph.HasEdge(0, node)).ToArray();
            var rows = RowsOf(inputs, 0, strangers);
            for (var position = 0; position < strangers.Length; position++)
            {
                var ways = WaysOfThree(graph, 0, strangers[position]).ToArray();
                rows[position].ShouldHave(FeatureTable.ThreeStepReach, Math.Sqrt(ways.Sum(way => way.Reach)));
                rows[position].ShouldHave(FeatureTable.PathsOfThree, Math.Sqrt(ways.Sum(way => Math.Sqrt(way.Reach))));
                rows[position].ShouldHave(FeatureTable.ThreeStepReturn, Math.Sqrt(ways.Sum(way => way.Return)));
            }
        }));

    [Fact]
    public void Extract_CalledAgain_GivesTheSameRows()
    {
        var extractor = new FeatureExtractor(new FeatureInputs(Small, Clusters));
        var first = new float[FeatureExtractor.RowLength];
        var second = new float[2 * FeatureExtractor.RowLength];

        extractor.Extract(0, [4], first);
        extractor.Extract(1, [3], new float[FeatureExtractor.RowLength]);
        extractor.Extract(0, [5, 4], second);

        second[FeatureExtractor.RowLength..].ShouldBe(first);
    }

    [Fact]
    public async Task Extract_Attributes_AddUpWhatMeets()
    {
        var row = await AttributesOf("""
            algebra < mathematics
            ana: -mathematics=1 -repairs=0.25 +cooking=1 @north lang:en lang:es
            ben: +algebra=0.25 +repairs=1 -cooking=0.25 @north lang:es-MX
            """);

        row.ShouldHave(FeatureTable.OffersMeetNeeds, Math.Sqrt((0.9 * 0.5) + 0.5));
        row.ShouldHave(FeatureTable.NeedsMeetOffers, Math.Sqrt(0.5));
        row.ShouldHave(FeatureTable.SharedLanguage, 1);
        row.ShouldHave(FeatureTable.SameLocality, 1);
    }

    [Fact]
    public async Task Extract_NothingInCommon_IsZero()
    {
        var row = await AttributesOf("""
            ana: -mathematics +cooking lang:en
            ben: +repairs lang:es
            """);

        foreach (var feature in FeatureTable.Columns.Where(feature => feature.Group is FeatureGroup.Exchange or FeatureGroup.Circumstance))
            row.ShouldHave(feature, 0);
    }

    private static async Task<float[]> AttributesOf(string text)
    {
        var view = await World.ViewAsync(text);
        return RowsOf(view.Snapshot.Features, 0, 1)[0];
    }

    [Fact]
    public void Extract_MemberWithoutTies_GivesFiniteValues()
    {
        var inputs = new FeatureInputs(new WeightedGraphBuilder(3).Add(1, 2).Build(), Partition.Singletons(3));

        RowsOf(inputs, 0, 1, 2).SelectMany(row => row).ShouldAllBe(value => float.IsFinite(value));
        RowsOf(inputs, 1, 0).SelectMany(row => row).ShouldAllBe(value => float.IsFinite(value));
    }

    [Fact]
    public void Extract_Warm_AllocatesNothing()
    {
        var graph = RandomGraphs.Blocks(500, 50, 3000, 0.7, 3);
        var extractor = new FeatureExtractor(new FeatureInputs(graph, Partition.Singletons(500)));
        int[] candidates = [.. Enumerable.Range(100, 300)];
        var features = new float[candidates.Length * FeatureExtractor.RowLength];
        extractor.Extract(0, candidates, features);

        var before = GC.GetAllocatedBytesForCurrentThread();
        extractor.Extract(1, candidates, features);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void Extract_RoomOfAnotherSize_Throws() =>
        Should.Throw<ArgumentException>(() => new FeatureExtractor(new FeatureInputs(Small, Clusters)).Extract(0, [4], new float[3]));

    [Fact]
    public void Inputs_ClustersOfAnotherSize_Throw() =>
        Should.Throw<ArgumentException>(() => new FeatureInputs(Small, Partition.Singletons(2)));

    private static float[][] RowsOf(FeatureInputs inputs, int source, params int[] candidates)
    {
        var features = new float[candidates.Length * FeatureExtractor.RowLength];
        new FeatureExtractor(inputs).Extract(source, candidates, features);
        return [.. features.Chunk(FeatureExtractor.RowLength)];
    }

    private static IEnumerable<(double Reach, double Return)> WaysOfThree(WeightedGraph graph, int source, int target)
    {
        foreach (var contact in graph.NeighboursOf(source).ToArray())
        {
            foreach (var middle in graph.NeighboursOf(contact).ToArray())
            {
                if (!graph.HasEdge(middle, target))
                    continue;
                var back = graph.WeightBetween(target, middle) / graph.Strength(target)
                    * (graph.WeightBetween(middle, contact) / graph.Strength(middle))
                    * (graph.WeightBetween(contact, source) / graph.Strength(contact));
                yield return (1.0 / graph.Degree(contact) / graph.Degree(middle), back);
            }
        }
    }
}
