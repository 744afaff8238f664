using FsCheck;
using FsCheck.Fluent;
using Matching.Graph;

namespace Matching.Core.Tests.Graph;

public sealed class LocalIndexTests
{
    [Fact]
    public void Add_AnyNodes_NumbersThemInOrderOfComing() => Check.QuickThrowOnFailure(Prop.ForAll(
        ArbMap.Default.ArbFor<ushort[]>(), ArbMap.Default.ArbFor<byte>(), (draws, expected) =>
        {
            var index = new LocalIndex();
            foreach (var round in (int[])[1, 2])
            {
                index.Reset(expected);
                int[] nodes = [.. draws.Select(draw => draw * round)];

                var numbers = nodes.Select(index.Add).ToArray();

                var distinct = nodes.Distinct().ToArray();
                index.Nodes.ToArray().ShouldBe(distinct);
                numbers.ShouldBe(nodes.Select(node => Array.IndexOf(distinct, node)));
                nodes.ShouldAllBe(node => distinct[index.Find(node)] == node);
                index.Find(int.MaxValue).ShouldBe(-1);
            }
        }));

    [Fact]
    public void Add_ManyMoreThanExpected_KeepsTheirNumbers()
    {
        var index = new LocalIndex();
        index.Reset(expected: 10);

        for (var node = 0; node < 5_000; node++)
            index.Add(node * 64).ShouldBe(node);

        Enumerable.Range(0, 5_000).ShouldAllBe(node => index.Find(node * 64) == node);
        index.Find(1).ShouldBe(-1);
    }

    [Fact]
    public void Reset_SmallerThanBefore_ForgetsAll()
    {
        var index = new LocalIndex();
        index.Reset(expected: 10_000);
        index.Add(7);

        index.Reset();

        index.Count.ShouldBe(0);
        index.Find(7).ShouldBe(-1);
    }
}
