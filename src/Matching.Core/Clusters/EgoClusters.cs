using Matching.Graph;

namespace Matching.Clusters;

/// <summary>
/// The circles in a member's life: communities among the contacts by their ties with each other, the member left out (the local step of ego-splitting,
/// Epasto, Lattanzi and Paes Leme, KDD 2017, here by Leiden). Contacts without ties to other contacts are alone.
/// </summary>
public static class EgoClusters
{
    /// <summary>The circle of every contact, by position in the member's row; every circle is connected without the member.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="parameters">What makes a circle.</param>
    /// <param name="member">The member.</param>
    /// <param name="seed">Seed of <see cref="Leiden"/>.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static Partition Of(WeightedGraph graph, LeidenParameters parameters, int member, ulong seed, CancellationToken cancellation = default)
    {
        var contacts = graph.NeighboursOf(member);
        var among = new WeightedGraphBuilder(contacts.Length);
        for (var position = 0; position < contacts.Length; position++)
            AddTies(graph, contacts, position, among);
        return Leiden.Find(among.Build(), parameters, seed, cancellation: cancellation).Communities;
    }

    private static void AddTies(WeightedGraph graph, ReadOnlySpan<int> contacts, int position, WeightedGraphBuilder among)
    {
        var others = graph.NeighboursOf(contacts[position]);
        var weights = graph.WeightsOf(contacts[position]);
        for (var entry = 0; entry < others.Length; entry++)
        {
            var other = contacts.BinarySearch(others[entry]);
            if (other > position)
                among.Add(position, other, weights[entry]);
        }
    }
}
