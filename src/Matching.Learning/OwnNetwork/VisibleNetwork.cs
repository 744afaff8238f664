using System.Collections.Immutable;
using Matching.Graph;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Ranking.Layers;
using Matching.Suggestions;

namespace Matching.Learning.OwnNetwork;

/// <summary>What is seen of a network that is learned from. Not thread safe.</summary>
/// <param name="snapshot">The network without what is hidden.</param>
/// <param name="isLayered">Whether it is looked at as a whole.</param>
internal sealed class VisibleNetwork(NetworkSnapshot snapshot, bool isLayered)
{
    private readonly ServedCandidates served = new(new NetworkView(snapshot));

    /// <summary>What the features of the table are computed from.</summary>
    public FeatureInputs Inputs => snapshot.Features;

    /// <summary>Whom a model would be asked to rank for a member.</summary>
    public int[] CandidatesFor(int member) => isLayered ? snapshot.Layers.CandidatesFor(member) : served.FindForModels(member);

    /// <summary>Fills rows of the features that a model reads.</summary>
    public IFeatureRows Rows(ImmutableArray<Feature> features) =>
        isLayered ? new LayerExtractor(NetworkLayers.Features, snapshot.Layers, features) : new ComparedTableRows(snapshot, features);
}
