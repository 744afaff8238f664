using System.Collections.Immutable;

namespace Matching.Ranking.Layers;

/// <summary>Features that are computed together.</summary>
/// <param name="Features">What they are, in their order.</param>
/// <param name="Prepare">Does what is done once for a network.</param>
internal sealed record BlockDeclaration(ImmutableArray<Declaration> Features, Func<LayeredNetwork, IFeatureBlock> Prepare);
