using Matching.Core.Tests.Graph;
using Matching.Graph;
using Matching.Insight;

namespace Matching.Core.Tests.Insight;

public sealed class BetweennessTests
{
    private static readonly WeightedGraph Graph = RandomGraphs.Blocks(600, 30, 1500, 0.8, 9);

    [Theory]
    [InlineData(null)]
    [InlineData(200)]
    public void Of_AnyConcurrency_GivesTheSameBits(int? samples)
    {
        var parameters = new BetweennessParameters { Samples = samples };

        var one = Of(parameters, 5, 1);

        foreach (var concurrency in (int[])[2, 3, 7])
            Of(parameters, 5, concurrency).Values.ShouldBe(one.Values);
    }

    [Fact]
    public void Of_Samples_StaysWithinTheErrorBound()
    {
        var exact = Of(new(), 0, 2);
        foreach (var seed in (ulong[])[1, 2, 3])
        {
            var sampled = Of(new() { Samples = 300 }, seed, 2);

            sampled.Sources.ShouldBe(300);
            sampled.ErrorBound.ShouldBe(Betweenness.ErrorBound(600, 300, 0.05));
            sampled.Normalised.Zip(exact.Normalised, (guess, truth) => Math.Abs(guess - truth)).Max()
                .ShouldBeInRange(1e-6, sampled.ErrorBound);
        }
    }

    [Fact]
    public void Of_MoreSamplesThanNodes_IsExact() => Of(new() { Samples = 1000 }, 1, 1).Values.ShouldBe(Of(new(), 2, 1).Values);

    [Fact]
    public void Of_Cancelled_Throws() =>
        Should.Throw<OperationCanceledException>(() => Betweenness.Of(Graph, new(), 1, cancellation: new CancellationToken(canceled: true)));

    [Fact]
    public void Of_NoNodes_IsEmpty() => Betweenness.Of(new WeightedGraphBuilder(0).Build(), new(), 1, cancellation: TestContext.Current.CancellationToken)
        .Values.ShouldBeEmpty();

    [Theory]
    [InlineData(0, 0.05)]
    [InlineData(10, 0)]
    [InlineData(10, 1)]
    public void Parameters_OutOfRange_Throw(int samples, double chance) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new BetweennessParameters { Samples = samples, FailureChance = chance });

    private static BetweennessResult Of(BetweennessParameters parameters, ulong seed, int concurrency) =>
        Betweenness.Of(Graph, parameters, seed, concurrency, cancellation: TestContext.Current.CancellationToken);
}
