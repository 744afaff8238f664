using Matching.Model;
using Matching.Storage;

namespace Matching.Simulation;

/// <summary>A generated network; its people are nobody.</summary>
/// <param name="Concepts">Skills and needs, two levels.</param>
/// <param name="Members">Members, in order of id.</param>
/// <param name="Ties">One partner report a tie, in order of pair and kind; made when they are read.</param>
public sealed record SimulatedNetwork(IReadOnlyList<Concept> Concepts, IReadOnlyList<Member> Members, IReadOnlyList<TieReport> Ties)
{
    /// <summary>Plays the network into a sink, as a store would.</summary>
    public void Load(IGraphSink sink, NetworkId network)
    {
        sink.Network(new Network(network, "Simulated", DateTimeOffset.UnixEpoch), new Revision(1));
        foreach (var concept in Concepts)
            sink.Concept(concept);
        foreach (var member in Members)
            sink.Member(new Stored<Member>(member, new Revision(1), DateTimeOffset.UnixEpoch));
        foreach (var tie in Ties)
            sink.Tie(tie);
    }
}
