namespace Matching.Randomness;

/// <summary>
/// A small, fast, seeded source of randomness (SplitMix64, Steele, Lea and Flood 2014). The sequence of a seed is part of
/// the product's behaviour: the same seed gives the same answers on every platform and runtime version.
/// Mutable and not thread safe; pass it by reference.
/// </summary>
public struct SeededRandom(ulong seed)
{
    private const ulong GoldenGamma = 0x9E3779B97F4A7C15;
    private ulong state = seed;

    /// <summary>One of many sequences of a seed that have nothing to do with each other.</summary>
    public static SeededRandom Of(ulong seed, int sequence) => new(new SeededRandom(seed + (ulong)sequence).NextBits());

    /// <summary>64 uniform bits.</summary>
    public ulong NextBits()
    {
        state += GoldenGamma;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>Uniform in [0, 1), with 53 random bits.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Uniform in [0, <paramref name="limit"/>); the limit must be positive. Biased by less than limit / 2^64.</summary>
    public int Next(int limit) => (int)Math.BigMul(NextBits(), (ulong)limit, out _);

    /// <summary>Puts the items into a uniformly random order (Fisher and Yates).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Next(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
