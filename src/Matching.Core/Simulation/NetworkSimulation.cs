using Matching.Randomness;

namespace Matching.Simulation;

/// <summary>
/// Generates networks to measure and demonstrate with: planted circles of close ties, localities, sociability with a heavy tail, bands that cluster,
/// offers and needs over a taxonomy of two levels.
/// </summary>
public static class NetworkSimulation
{
    /// <summary>Generates a network. Equal parameters give equal networks.</summary>
    public static SimulatedNetwork Generate(SimulationParameters parameters)
    {
        if (!CanTie(parameters.Members, parameters.Ties))
            throw new ArgumentOutOfRangeException(nameof(parameters), parameters, "More ties than the members have room for.");
        var random = new SeededRandom(parameters.Seed);
        var concepts = new SimulatedConcepts();
        var people = SimulatedPeople.Draw(parameters, ref random);
        var ties = SimulatedTies.Draw(parameters, people, ref random);
        return new SimulatedNetwork(concepts.All, people.Members, ties);
    }

    /// <summary>Whether that many members have room for that many ties: drawing pairs until there are enough would not end on a full graph.</summary>
    public static bool CanTie(int members, int ties) => members >= 2 && ties <= (long)members * (members - 1) / 8;
}
