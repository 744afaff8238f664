using FsCheck;
using FsCheck.Fluent;
using Matching.Candidates;
using Matching.Randomness;

namespace Matching.Core.Tests.Candidates;

public sealed class SparseAccumulatorTests
{
    [Fact]
    public void Add_AnyRows_SumsAsADictionaryDoes()
    {
        // One for all, so that what a question leaves behind would be found.
        var sums = new SparseAccumulator();
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), seed =>
        {
            var random = new SeededRandom(seed);
            var (positions, expected) = (1 << (2 + random.Next(16)), new Dictionary<int, float>());
            var order = new List<int>();
            sums.Reset(random.Next(2) * positions);
            for (var rows = random.Next(60); rows > 0; rows--)
                AddRow(sums, expected, order, Row(positions, ref random), ref random);

            Enumerable.Range(0, sums.Count).Select(entry => sums.At(entry)).ShouldBe(order.Select(position => (position, expected[position])));
            Enumerable.Range(0, 100).ShouldAllBe(position => sums[position] == expected.GetValueOrDefault(position));
        }));
    }

    private static int[] Row(int positions, ref SeededRandom random)
    {
        var row = new int[random.Next(200)];
        foreach (ref var position in row.AsSpan())
            position = random.Next(positions);
        return row;
    }

    private static void AddRow(SparseAccumulator sums, Dictionary<int, float> expected, List<int> order, int[] row, ref SeededRandom random)
    {
        // Sums of small integers have no rounding.
        var (weights, factor) = (row.Select((_, entry) => 1f + (entry % 5)).ToArray(), 1 + random.Next(4));
        sums.Add(row, weights, factor);
        foreach (var (entry, position) in row.Index())
        {
            if (!expected.ContainsKey(position))
                order.Add(position);
            expected[position] = expected.GetValueOrDefault(position) + (factor * weights[entry]);
        }
    }
}
