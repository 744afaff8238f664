using System.Collections.Immutable;
using Matching.Graph;
using Matching.Ranking;
using Matching.Ranking.Layers;

namespace Matching.Learning.OwnNetwork;

/// <summary>Rows of a network of which only some ties are seen.</summary>
/// <param name="snapshot">The network.</param>
/// <param name="isLayered">Whether it is looked at as a whole, with the features of <see cref="NetworkLayers"/>; else with those of <see cref="FeatureTable"/>.</param>
internal sealed class NetworkRows(NetworkSnapshot snapshot, bool isLayered)
{
    /// <summary>Whether it is looked at as a whole.</summary>
    public bool IsLayered => isLayered;

    /// <summary>The network with some of its ties.</summary>
    public LayeredNetwork Of(IReadOnlyCollection<LayeredTie> visible) => new(NetworkLayers.Plan, visible, snapshot.Clusters, attributes: snapshot.Features.Attributes);

    /// <summary>Fills rows of the features that a model reads.</summary>
    public IFeatureRows Features(LayeredNetwork visible, ImmutableArray<Feature> features) =>
        isLayered ? new LayerExtractor(NetworkLayers.Features, visible, features) : new FeatureExtractor(InputsOf(visible));

    /// <summary>What the features of the table are computed from.</summary>
    public FeatureInputs InputsOf(LayeredNetwork visible) => new(visible.Graphs[0], snapshot.Clusters, snapshot.Features.Attributes);
}
