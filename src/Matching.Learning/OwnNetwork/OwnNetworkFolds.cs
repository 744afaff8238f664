using System.Collections.Immutable;
using Matching.Learning.Data;
using Matching.Learning.Training;

namespace Matching.Learning.OwnNetwork;

/// <summary>
/// The parts of a cross-validation: members are dealt out by their strong-tie clusters, so that none of a cluster is learned from where another of it is measured on; where several networks are learned from,
/// whole networks are.
/// </summary>
internal static class OwnNetworkFolds
{
    /// <summary>By fold, a part of each network; none where there is no cross-validation.</summary>
    /// <exception cref="TooFewOutcomesException">Too few clusters, or networks, have anything to test.</exception>
    public static ImmutableArray<LearningPart>[] Of(ImmutableArray<NetworkLessons> networks, OwnNetworkParameters parameters)
    {
        if (parameters.Folds == 0)
            return [];
        var areNetworks = networks.Length > 1;
        var sizes = areNetworks ? [.. networks.Select(network => Tested(network).Count())] : SizesOfClusters(networks[0]);
        var parts = GroupedFolds.Deal(sizes, parameters.Folds, parameters.Seed);
        if (parts.IsEmpty)
            throw TooFewOutcomesException.OfFolds(sizes.Count(size => size > 0), areNetworks ? "networks" : "strong-tie clusters", parameters.Folds);
        return [.. Enumerable.Range(0, parameters.Folds).Select(fold => networks
            .Select((network, number) => PartOf(network, parameters, member => parts[areNetworks ? number : network.Network.Whole.Clusters[member]] == fold)).ToImmutableArray())];
    }

    /// <summary>Whether what a member of a network teaches tells when to stop: of a share of the strong-tie clusters, none where these are too few. Nobody is watched who is not in the network.</summary>
    public static Predicate<int> Watched(NetworkLessons network, OwnNetworkParameters parameters)
    {
        var parts = GroupedFolds.Deal(SizesOfClusters(network), parameters.StoppingParts, parameters.Seed + 1);
        return member => !parts.IsEmpty && member >= 0 && parts[network.Network.Whole.Clusters[member]] == 0;
    }

    private static int[] SizesOfClusters(NetworkLessons network)
    {
        var clusters = network.Network.Whole.Clusters;
        var sizes = new int[clusters.Count];
        foreach (var member in Tested(network))
            sizes[clusters[member]]++;
        return sizes;
    }

    // Members, once for whatever there is of theirs to test.
    private static IEnumerable<int> Tested(NetworkLessons one) => one.Answers.IsEnough
        ? one.Answers.Teaching
        : one.Network.Ties.Where(one.Network.IsWorthFinding).SelectMany(tie => (int[])[tie.First, tie.Second]);

    private static LearningPart PartOf(NetworkLessons network, OwnNetworkParameters parameters, Predicate<int> tests) => new(
        member => !tests(member), tests, network.Answers.Listed.Where(member => tests(member)).Select(network.Network.Whole.Members.IdOf).ToHashSet(), Watched(network, parameters), IsFold: true);
}
