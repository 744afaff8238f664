using Matching.Core.Tests.Clusters;
using Matching.Insight;

namespace Matching.Core.Tests.Insight;

public sealed class NodeWorkTests
{
    [Fact]
    public void Visit_EveryMeasureByNode_EndsWhenCancelled()
    {
        var stop = new CancellationToken(canceled: true);
        var graph = ClassicGraphs.KarateClub;
        Should.Throw<OperationCanceledException>(() => StructuralHoles.Of(graph, cancellation: stop));
        Should.Throw<OperationCanceledException>(() => LocalBridges.Of(graph, cancellation: stop));
        Should.Throw<OperationCanceledException>(() => Closeness.Of(graph, cancellation: stop));
        Should.Throw<OperationCanceledException>(() => Reach.Of(graph, 2, cancellation: stop));
        Should.Throw<OperationCanceledException>(() => Dispersion.Of(graph, new(), 0, stop));
    }

    [Fact]
    public void Visit_Progress_IsToldOfTheEnd()
    {
        var seen = new Seen();

        Reach.Of(ClassicGraphs.KarateClub, 1, progress: seen, cancellation: TestContext.Current.CancellationToken);

        seen.Last.ShouldBe(34);
    }

    private sealed class Seen : IProgress<int>
    {
        public int Last { get; private set; }

        public void Report(int value) => Last = value;
    }
}
