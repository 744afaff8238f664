using FsCheck;
using FsCheck.Fluent;
using Matching.Graph;

namespace Matching.Core.Tests.Graph;

public sealed class HiddenPairsTests
{
    [Fact]
    public void With_AnyBatches_HoldsWhatASetHolds() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<(byte One, byte Other)[][]>(), batches =>
        {
            var pairs = HiddenPairs.None;
            var expected = new HashSet<(int, int)>();
            foreach (var batch in batches)
            {
                pairs = pairs.With([.. batch.Select(pair => (pair.One % 16, pair.Other % 16))]);
                expected.UnionWith(batch.SelectMany(pair => new[] { (pair.One % 16, pair.Other % 16), (pair.Other % 16, pair.One % 16) }));
            }

            foreach (var member in Enumerable.Range(0, 16))
            {
                var others = Enumerable.Range(0, 16).Where(other => expected.Contains((member, other))).ToArray();
                Enumerable.Range(0, 16).Where(other => pairs.Contains(member, other)).ShouldBe(others);
                pairs.Of(member).Distinct().Order().ShouldBe(others);
            }
        }));

    [Fact]
    public void With_More_LeavesWhatWasAsItWas()
    {
        var before = HiddenPairs.None.With([(1, 2)]);

        before.With([(1, 3)]).Contains(3, 1).ShouldBeTrue();

        before.Contains(3, 1).ShouldBeFalse();
        before.Of(1).ShouldBe([2]);
    }
}
