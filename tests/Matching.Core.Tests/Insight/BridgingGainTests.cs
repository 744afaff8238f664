using FsCheck;
using FsCheck.Fluent;
using Matching.Core.Tests.Graph;
using Matching.Graph;
using Matching.Insight;

namespace Matching.Core.Tests.Insight;

public sealed class BridgingGainTests
{
    [Fact]
    public void Of_AnyMissingTie_IsWhatMeasuringAnewGives() =>
        Check.QuickThrowOnFailure(Prop.ForAll(RandomGraphs.Pairs, Gen.Choose(1, 12).ToArbitrary(), (pairs, quarters) =>
        {
            var graph = RandomGraphs.From(pairs);
            var before = StructuralHoles.Of(graph);
            var gain = new BridgingGain(graph);
            foreach (var (member, candidate) in MissingTies(graph))
            {
                var after = StructuralHoles.Of(RandomGraphs.From([.. pairs, (member, candidate, quarters / 4f)]));
                gain.Prepare(member);

                var change = gain.Of(candidate, quarters / 4f);

                change.ConstraintBefore.ShouldBe(before.Constraint[member]);
                change.EffectiveSizeBefore.ShouldBe(before.EffectiveSize[member]);
                change.ConstraintAfter.ShouldBe(after.Constraint[member], 1e-9);
                change.EffectiveSizeAfter.ShouldBe(after.EffectiveSize[member], 1e-9);
            }
        }));

    [Fact]
    public void Of_StrangerToAllContacts_AddsAWholeContactAndRelieves()
    {
        var graph = PublishedExamples.Of("AB AC BC DE");
        var gain = new BridgingGain(graph);
        gain.Prepare(0);

        var stranger = gain.Of('D' - 'A', 1);

        stranger.EffectiveSizeGain.ShouldBe(1 + 1.0 / 3, 1e-12);
        stranger.ConstraintRelief.ShouldBeGreaterThan(0.4);
    }

    [Fact]
    public void Of_MemberWithoutContacts_HasNoConstraintBefore()
    {
        var gain = new BridgingGain(new WeightedGraphBuilder(2).Build());
        gain.Prepare(0);

        gain.Of(1, 1).ShouldBe(new BridgingChange(double.NaN, 1, 0, 1));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public void Of_TieThatCannotBeAdded_Throws(int candidate, float weight)
    {
        var gain = new BridgingGain(new WeightedGraphBuilder(3).Add(0, 1).Build());
        gain.Prepare(0);

        Should.Throw<ArgumentException>(() => gain.Of(candidate, weight));
    }

    // A few of them: each costs a graph and a measurement.
    private static IEnumerable<(int Member, int Candidate)> MissingTies(WeightedGraph graph) =>
        from member in Enumerable.Range(0, graph.NodeCount)
        from step in (int[])[1, 5, 11]
        let candidate = (member + step) % graph.NodeCount
        where !graph.HasEdge(member, candidate)
        select (member, candidate);
}
