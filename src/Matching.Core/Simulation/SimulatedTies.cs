using System.Collections;
using Matching.Model;
using Matching.Randomness;

namespace Matching.Simulation;

/// <summary>
/// Ties within circles, within localities and anywhere, between people of unequal sociability (Chung and Lu 2002). Holds eight bytes a tie and
/// makes each report when it is asked for, the same every time.
/// </summary>
internal sealed class SimulatedTies : IReadOnlyList<TieReport>
{
    private static readonly TieKind[] Close = [TieKind.Kin, TieKind.Friend, TieKind.Friend, TieKind.Neighbour];
    private static readonly TieKind[] Loose = [TieKind.Colleague, TieKind.Acquaintance, TieKind.Acquaintance, TieKind.Neighbour, TieKind.Institutional];

    private readonly IReadOnlyList<Member> members;
    private readonly ulong[] pairs;
    private readonly ulong seed;

    private SimulatedTies(IReadOnlyList<Member> members, ulong[] pairs, ulong seed) => (this.members, this.pairs, this.seed) = (members, pairs, seed);

    /// <inheritdoc/>
    public int Count => pairs.Length;

    /// <inheritdoc/>
    public TieReport this[int index]
    {
        get
        {
            var random = SeededRandom.Of(seed, index);
            var (first, second, close) = SimulatedPairs.Unpack(pairs[index]);
            var kind = close ? Close[random.Next(Close.Length)] : Loose[random.Next(Loose.Length)];
            return new()
            {
                Key = new TieKey(new MemberPair(members[first].Id, members[second].Id), kind),
                Intensity = Math.Round(Math.Clamp(kind.ImpliedIntensity + 0.4 * (random.NextDouble() - 0.5), 0.05, 1), 3),
                Quality = random.NextDouble() < 0.01 ? TieQuality.Difficult : TieQuality.Unstated,
                Visibility = random.NextDouble() < 0.05 ? TieVisibility.Private : TieVisibility.Network,
                LastContact = DateTimeOffset.UnixEpoch.AddDays(20_000 - random.Next(1_000)),
            };
        }
    }

    public static SimulatedTies Draw(SimulationParameters parameters, SimulatedPeople people, ref SeededRandom random) =>
        new(people.Members, new SimulatedPairs(parameters, people, ref random).Draw(ref random), random.NextBits());

    /// <inheritdoc/>
    public IEnumerator<TieReport> GetEnumerator()
    {
        for (var index = 0; index < pairs.Length; index++)
            yield return this[index];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
