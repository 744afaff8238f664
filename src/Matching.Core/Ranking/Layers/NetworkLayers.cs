using System.Collections.Immutable;
using Matching.Graph;

namespace Matching.Ranking.Layers;

/// <summary>The layers of any network: its ties, strong and weak ones, and those of each well-known kind.</summary>
public static class NetworkLayers
{
    /// <summary>What is looked at in a network.</summary>
    public static LayerPlan Plan { get; } = new()
    {
        Layers =
        [
            new("tie", "ties", tie => tie.Intensity),
            new("strong", "strong ties", tie => tie.Strong ? tie.Intensity : 0),
            new("weak", "weak ties", tie => tie.Strong ? 0 : tie.Intensity),
            Kind("kin", "ties of kinship", 0x01), Kind("friend", "friendships", 0x02), Kind("neighbour", "ties between neighbours", 0x04),
            Kind("colleague", "ties between colleagues", 0x08), Kind("acquaintance", "acquaintances", 0x10), Kind("mentor", "ties of mentors", 0x20),
            Kind("institutional", "ties through an office", 0x40), Kind("other", "ties of the network's own kinds", TieKindBits.Other),
        ],
        Factored = [0, 1, 2],
        Mixed = [(1, 2)],
        HasProfiles = true,
        HasHistory = true,
    };

    /// <summary>The features of the plan.</summary>
    public static LayerFeatureTable Features { get; } = LayerFeatureTable.Of(Plan);

    /// <summary>All ties of a snapshot, each pair once, in order of first and second member.</summary>
    public static ImmutableArray<LayeredTie> TiesOf(NetworkSnapshot snapshot)
    {
        var (table, graph) = (snapshot.Ties, snapshot.Ties.Graph);
        var ties = ImmutableArray.CreateBuilder<LayeredTie>(graph.EdgeCount);
        for (var member = 0; member < graph.NodeCount; member++)
        {
            var others = graph.NeighboursOf(member);
            for (var entry = 0; entry < others.Length; entry++)
            {
                if (others[entry] > member)
                    ties.Add(new(member, others[entry], table.KindsOf(member)[entry], graph.WeightsOf(member)[entry], table.StrongOf(member)[entry]));
            }
        }

        return ties.MoveToImmutable();
    }

    private static TieLayer Kind(string name, string meaning, byte bit) => new(name, meaning, tie => (tie.Kinds & bit) != 0 ? tie.Intensity : 0);
}
