using System.Collections.Immutable;
using Matching.Model;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Ranking.Forest;
using Matching.Simulation;
using Matching.Storage;
using Matching.Storage.Conformance;
using Matching.Suggestions;

namespace Matching.Core.Tests.Suggestions;

public sealed class ConcealedHistoryTests
{
    private const string Town = "ana friend ben\nben friend cleo\nben friend dora\nemil friend fay\ncleo:\ndora:";

    private static readonly ImmutableArray<Feature> Features = ComparedTable.Select(["appeal", "selectivity", "load", "common_neighbours", "among_candidates.appeal", "degree"]);

    [Fact]
    public async Task Explain_ModelThatRanksByHistory_TellsTheSameOfThemWhateverOthersAnswered()
    {
        var (liked, disliked) = (await ExplainAsync(OutcomeKind.Accepted), await ExplainAsync(OutcomeKind.Declined));

        disliked.Suggestion.Score.ShouldNotBe(liked.Suggestion.Score);
        disliked.Contributions.Select(one => (one.Feature, one.Value)).ShouldBe([.. liked.Contributions.Select(one => (one.Feature, one.Value))]);
        foreach (var told in (Explanation[])[liked, disliked])
        {
            told.Contributions.Select(one => one.Feature).ShouldBe(["common_neighbours", "degree"]);
            (told.BaseScore + told.Contributions.Sum(one => one.Contribution)).ShouldBe(told.Suggestion.Score, 1e-9);
            told.Suggestion.Reasons.Sum(reason => reason.Contribution).ShouldBe(told.Contributions.Where(one => one.Contribution > 0).Sum(one => one.Contribution), 1e-9);
        }
    }

    private static async Task<Explanation> ExplainAsync(OutcomeKind answered)
    {
        await using var store = await World.StoreAsync(Town);
        await World.WriteAsync(store, Sample.Put("m"), Sample.Promote("m"));
        foreach (var (member, candidate) in ((string, string)[])[("emil", "cleo"), ("fay", "cleo"), ("emil", "dora")])
            await World.WriteAsync(store, Sample.Outcome(member + candidate, member, candidate, candidate == "cleo" ? answered : OutcomeKind.Accepted));
        await World.WriteAsync(store, Sample.Outcome("cleo", "cleo", "emil", answered), Sample.Outcome("fay", "fay", "dora", OutcomeKind.Declined));
        var ensemble = SimulatedEnsemble.Generate(trees: 60, leaves: 6, features: Features.Length, seed: 2);
        var model = ForestModel.Of("m", [.. Features.Select(feature => feature.Name)], ensemble, []);
        await using var source = new SnapshotSource(store, TimeProvider.System);
        return await new SuggestionEngine(source, new OneModel(model)).ExplainAsync(World.Network, new SuggestionQuery(new("ana"), IncludeOwnCluster: true), new("cleo"), Revision.None, TestContext.Current.CancellationToken);
    }

    private sealed class OneModel(IRankingModel model) : IRankingModels
    {
        public ValueTask<IRankingModel?> FindAsync(NetworkId network, ModelId id, Revision asOf, CancellationToken cancellation) => new(model);
    }
}
