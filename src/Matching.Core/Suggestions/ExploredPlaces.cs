using Matching.Randomness;

namespace Matching.Suggestions;

/// <summary>Whom a list with <see cref="Exploration"/> shows where.</summary>
internal static class ExploredPlaces
{
    /// <summary>By place, the position in the ranking, from 0, of who is shown there, and its propensity.</summary>
    /// <param name="exploration">How much is left to chance.</param>
    /// <param name="shown">Places of the list.</param>
    /// <param name="ranked">Candidates in the ranking, at least as many.</param>
    public static (int Position, double Propensity)[] Draw(Exploration exploration, int shown, int ranked)
    {
        var below = ranked - shown;
        var random = new SeededRandom(exploration.Seed);
        var used = new HashSet<int>();
        // By number of candidates used up, the chance that the places so far took as many.
        var taken = new double[Math.Min(below, shown) + 1];
        taken[0] = 1;
        var places = new (int, double)[shown];
        for (var place = 0; place < shown; place++)
        {
            var chance = exploration.Rate * (1 - (below <= shown ? taken[below] : 0));
            var drawn = random.NextDouble() < exploration.Rate && used.Count < below;
            places[place] = drawn ? (shown + Unused(below, used, ref random), chance / below) : (place, 1 - chance);
            Advance(taken, below, exploration.Rate);
        }
        return places;
    }

    private static int Unused(int below, HashSet<int> used, ref SeededRandom random)
    {
        int candidate;
        do
            candidate = random.Next(below);
        while (!used.Add(candidate));
        return candidate;
    }

    private static void Advance(double[] taken, int below, double rate)
    {
        for (var count = taken.Length - 1; count >= 0; count--)
            taken[count] = (taken[count] * (count == below ? 1 : 1 - rate)) + (count > 0 ? taken[count - 1] * rate : 0);
    }
}
