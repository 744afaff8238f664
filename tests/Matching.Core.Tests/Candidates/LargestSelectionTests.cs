using FsCheck;
using FsCheck.Fluent;
using Matching.Candidates;
using Matching.Randomness;

namespace Matching.Core.Tests.Candidates;

public sealed class LargestSelectionTests
{
    [Fact]
    public async Task Of_AnyValues_AreTheLargest()
    {
        var view = await World.ViewAsync(string.Join('\n', Enumerable.Range(0, 60).Select(number => $"m{number:00}: +x")));
        var filter = new CandidateFilter();
        filter.Prepare(view, 0, includeOwnCluster: false);
        var selection = new LargestSelection();
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), ArbMap.Default.ArbFor<byte>(), (seed, most) =>
        {
            var values = Draw(seed);
            var expected = values.Touched.ToArray().Where(position => position != 0)
                .OrderByDescending(position => values[position]).ThenBy(position => position).Take(most % 70);

            var kept = selection.Of(values.Touched, values.Values, filter, most % 70).ToArray().Select(LargestSelection.PositionOf);

            kept.Order().ShouldBe(expected.Order());
        }));
    }

    [Fact]
    public void Select_ManyKeys_PutsTheLargestFirst() => Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), seed =>
    {
        var random = new SeededRandom(seed);
        var keys = new ulong[1 + random.Next(20_000)];
        var different = 1 + random.Next(keys.Length);
        foreach (ref var key in keys.AsSpan())
            key = (ulong)random.Next(different);
        var most = random.Next(keys.Length);
        var expected = keys.OrderDescending().Take(most).ToArray();

        LargestSelection.Select(keys, most);

        keys.Take(most).OrderDescending().ShouldBe(expected);
    }));

    private static SparseVector Draw(ulong seed)
    {
        var random = new SeededRandom(seed);
        var values = new SparseVector();
        values.Reset(60);
        for (var i = 0; i < 80; i++)
            values.Add(random.Next(60), 1 + random.Next(3));
        return values;
    }
}
