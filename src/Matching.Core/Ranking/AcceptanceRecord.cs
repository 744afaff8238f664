using Matching.History;

namespace Matching.Ranking;

/// <summary>
/// What is known of people from decisions that were made: selectivity, the share that a person said yes to, and appeal, the share of yes among the
/// decisions about a person. Both are smoothed by <see cref="SmoothedShare"/>, so that few decisions say little. A fixed formula: the engine's P(A says yes to B) until a model has been trained.
/// </summary>
public sealed class AcceptanceRecord
{
    private readonly (double Yes, int Count)[] given;
    private readonly (double Yes, int Count)[] received;
    private readonly double mean;

    /// <summary>Counts decisions.</summary>
    /// <param name="people">Number of people; they are numbered from 0.</param>
    /// <param name="decisions">Who decided about whom, and whether it was a yes.</param>
    /// <exception cref="ArgumentException">Nobody, or everybody, was said yes to.</exception>
    public AcceptanceRecord(int people, IEnumerable<(int Proposer, int Receiver, bool Accepted)> decisions)
    {
        (given, received) = (new (double, int)[people], new (double, int)[people]);
        var (yes, count) = (0, 0);
        foreach (var (proposer, receiver, accepted) in decisions)
        {
            Count(ref given[proposer], accepted);
            Count(ref received[receiver], accepted);
            (yes, count) = (yes + (accepted ? 1 : 0), count + 1);
        }

        if (yes == 0 || yes == count)
            throw new ArgumentException($"{yes} of {count} decisions are a yes, of which nothing can be learned.", nameof(decisions));
        mean = (double)yes / count;
    }

    /// <summary>The chance that a person says yes, to whomever, in (0, 1).</summary>
    public double Selectivity(int person) => Smoothed(given[person]);

    /// <summary>The chance that a person is said yes to, by whomever, in (0, 1).</summary>
    public double Appeal(int person) => Smoothed(received[person]);

    /// <summary>The chance that the one says yes to the other: their log odds of selectivity and appeal add up, less those of the mean (Rasch 1960).</summary>
    public double Chance(int proposer, int receiver) =>
        Logistic.Chance(Logistic.LogOdds(Selectivity(proposer)) + Logistic.LogOdds(Appeal(receiver)) - Logistic.LogOdds(mean));

    private double Smoothed((double Yes, int Count) seen) => mean + SmoothedShare.Excess(seen.Yes - (seen.Count * mean), seen.Count);

    private static void Count(ref (double Yes, int Count) seen, bool accepted) => seen = (seen.Yes + (accepted ? 1 : 0), seen.Count + 1);
}
