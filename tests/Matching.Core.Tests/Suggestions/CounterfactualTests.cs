using Matching.Graph;
using Matching.Model;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Ranking.Forest;
using Matching.Ranking.Layers;
using Matching.Simulation;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Core.Tests.Suggestions;

/// <summary>A counterfactual is right when the member, so changed, is answered as it says.</summary>
public sealed class CounterfactualTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Explain_CandidateBeyondTheFirst_TellsWhatComesTrue()
    {
        await using var town = await ServedNetwork.OpenAsync(Town());
        await WriteAsync(town.Store);
        var asked = new SuggestionQuery(new MemberId("ana"), Limit: 100);
        var answer = await town.Engine.SuggestAsync(World.Network, asked, Revision.None, Cancellation);
        var last = answer.Suggestions.Single(suggestion => suggestion.Candidate == new MemberId("bea"));
        last.Rank.ShouldBeGreaterThan(10);

        var found = (await town.Engine.ExplainAsync(World.Network, asked, last.Candidate, Revision.None, Cancellation)).Counterfactual.ShouldNotBeNull();

        found.Text.ShouldBe("if you also spoke Spanish");
        found.Rank.ShouldBeInRange(1, 10);
        await PutAsync(town.Store, "ana", ["en", "es"]);
        var after = await town.Engine.SuggestAsync(World.Network, asked, Revision.None, Cancellation);
        after.Suggestions.Single(suggestion => suggestion.Candidate == last.Candidate).Rank.ShouldBe(found.Rank);
    }

    [Fact]
    public async Task Explain_CandidateAmongTheFirst_HasNone()
    {
        await using var town = await ServedNetwork.OpenAsync(Town());
        await WriteAsync(town.Store);
        var asked = new SuggestionQuery(new MemberId("ana"));
        var first = (await town.Engine.SuggestAsync(World.Network, asked, Revision.None, Cancellation)).Suggestions[0].Candidate;

        (await town.Engine.ExplainAsync(World.Network, asked, first, Revision.None, Cancellation)).Counterfactual.ShouldBeNull();
    }

    [Theory]
    [InlineData("among_candidates.shared_language", false)]
    [InlineData("among_candidates.shared_language", true)]
    [InlineData("shared_language", true)]
    public async Task Find_TrainedModel_TellsWhatComesTrue(string feature, bool tellsChances)
    {
        await using var store = await World.StoreAsync(Town());
        await WriteAsync(store);
        var model = ForestModel.Of("m", [feature], new(1, [new DecisionTree([0], [0], [~0], [~1], [1, 2])]), [], tellsChances ? new(new Quarter(), new Quarter()) : null);
        var (ranking, ana, bea) = await RankAsync(store, model);
        var position = PositionOf(ranking, bea);
        position.ShouldBeGreaterThan(CounterfactualSearch.Shown);

        var found = new CounterfactualSearch((await World.ViewAsync(store)).Snapshot, ranking, ana).Find(position, Cancellation).ShouldNotBeNull();

        found.Text.ShouldBe("if you also spoke Spanish");
        await PutAsync(store, "ana", ["en", "es"]);
        var (after, _, _) = await RankAsync(store, model);
        (PositionOf(after, bea) + 1).ShouldBe(found.Rank);
    }

    // The model looks only at how offers of the one who asks meet needs of the other, so the member's need counts from the candidate's side alone.
    [Fact]
    public async Task Find_NeedThatOnlyTheCandidateSees_TellsWhatComesTrue()
    {
        await using var store = await World.StoreAsync(Town());
        await WriteAsync(store);
        await World.WriteAsync(store, new Change.PutConcept(new Concept { Id = new("repairs") }));
        await PutAsync(store, "p11", ["en"], offers: [new(new("repairs"))]);
        var model = ForestModel.Of("m", ["needs_meet_offers"], new(1, [new DecisionTree([0], [0.5f], [~0], [~1], [1, 2])]), [], new(new Quarter(), new Quarter()));
        var (ranking, ana, _) = await RankAsync(store, model);
        ranking.Ranked[12].Chances.ShouldBe(new MutualChances(0.25, 0.25, 0.25));

        var found = new CounterfactualSearch((await World.ViewAsync(store)).Snapshot, ranking, ana).Find(12, Cancellation).ShouldNotBeNull();

        (found.Text, found.Rank).ShouldBe(("if you said that you need repairs", 1));
        await PutAsync(store, "ana", ["en"], needs: [new(new("repairs"))]);
        var (after, _, _) = await RankAsync(store, model);
        (after.Ranked[0].Member, after.Ranked[0].Chances?.Asked).ShouldBe((ranking.Ranked[12].Member, 0.5));
    }

    // With what is told changed in the network itself, everything is ranked anew: who is found, and from both sides.
    [Theory]
    [InlineData("table", false)]
    [InlineData("table", true)]
    [InlineData("layers", false)]
    [InlineData("layers", true)]
    public void Find_SimulatedTown_TellsWhatComesTrue(string table, bool tellsChances)
    {
        var town = NetworkSimulation.Generate(new SimulationParameters { Members = 250, Ties = 1500 });
        var model = ModelOf(table, tellsChances);
        var (view, ranking) = Open(town, model);
        var told = 0;
        foreach (var member in Enumerable.Range(0, 10).Where(view.IsOpenToMatching))
        {
            Rank(ranking, view, member);
            var search = new CounterfactualSearch(view.Snapshot, ranking, member);
            for (var position = CounterfactualSearch.Shown; position < CounterfactualSearch.Shown + 10; position++)
            {
                if (search.Find(position, Cancellation) is not { } found)
                    continue;
                var (after, anew) = Open(Changed(town, view.Snapshot.Members.IdOf(member), found.Text), model);
                Rank(anew, after, member);
                (PositionOf(anew, ranking.Ranked[position].Member) + 1).ShouldBe(found.Rank, found.Text);
                told++;
            }
        }

        told.ShouldBeGreaterThan(10);
    }

    // A way of two ties leads to everybody; only the first of them shares no language.
    private static string Town() => string.Join(
        '\n', ["ana acquaintance hub both", "hub acquaintance bea both", .. Enumerable.Range(0, 12).Select(number => $"hub acquaintance p{number:00} both")]);

    private static async Task<(CandidateRanking Ranking, int Ana, int Bea)> RankAsync(InMemoryStore store, ForestModel model)
    {
        var view = await World.ViewAsync(store);
        var ranking = new CandidateRanking(view.Snapshot, model);
        var (ana, bea) = (view.Snapshot.Members.Find(new MemberId("ana")), view.Snapshot.Members.Find(new MemberId("bea")));
        ranking.Rank(view, ana, SuggestionQuery.DefaultSeed, includeOwnCluster: false, FeatureDepth.All);
        return (ranking, ana, bea);
    }

    private static (NetworkView View, CandidateRanking Ranking) Open(SimulatedNetwork town, ForestModel model)
    {
        var builder = new SnapshotBuilder();
        town.Load(builder, World.Network);
        var view = new NetworkView(builder.Build());
        return (view, new(view.Snapshot, model));
    }

    private static void Rank(CandidateRanking ranking, NetworkView view, int member) =>
        ranking.Rank(view, member, SuggestionQuery.DefaultSeed, includeOwnCluster: false, FeatureDepth.All);

    private static SimulatedNetwork Changed(SimulatedNetwork town, MemberId id, string text) =>
        town with { Members = [.. town.Members.Select(member => member.Id == id ? Changed(town, member, text) : member)] };

    private static Member Changed(SimulatedNetwork town, Member member, string text)
    {
        var language = town.Members.SelectMany(one => one.Languages).FirstOrDefault(tag => text == $"if you also spoke {LanguageNames.Of(tag)}");
        return language is not null
            ? member with { Languages = [.. member.Languages, language] }
            : member with { Needs = [.. member.Needs, new(town.Concepts.Single(concept => text == $"if you said that you need {concept.Id}").Id)] };
    }

    // All features of what members say, and some of ties.
    private static ForestModel ModelOf(string table, bool tellsChances)
    {
        var all = table == "table" ? ComparedTable.Features : NetworkLayers.Features.Features;
        string[] said = [FeatureTable.SharedLanguage.Name, FeatureTable.OffersMeetNeeds.Name, FeatureTable.NeedsMeetOffers.Name];
        Feature[] features = [.. all.Take(10), .. all.Where(feature => said.Contains(LayerFeatureTable.SourceOf(feature.Name).Measured))];
        var ensemble = SimulatedEnsemble.Generate(trees: 60, leaves: 6, features: features.Length, seed: 1);
        return ForestModel.Of("m", [.. features.Select(feature => feature.Name)], ensemble, [], tellsChances ? new(new Logit(), new Logit()) : null);
    }

    private static int PositionOf(CandidateRanking ranking, int member) =>
        ranking.Ranked.ToArray().Select(candidate => candidate.Member).ToList().IndexOf(member);

    private static async Task WriteAsync(IGraphStore store)
    {
        await PutAsync(store, "ana", ["en"]);
        await PutAsync(store, "bea", ["es"]);
        for (var number = 0; number < 12; number++)
            await PutAsync(store, $"p{number:00}", ["en"]);
    }

    private static async Task PutAsync(IGraphStore store, string id, string[] languages, Offer[]? offers = null, Need[]? needs = null)
    {
        var member = (await store.FindMemberAsync(World.Network, new MemberId(id), Cancellation))!.Value;
        var changed = member with { Languages = ValueList.Of(languages), Offers = ValueList.Of(offers ?? []), Needs = ValueList.Of(needs ?? []) };
        await store.ApplyAsync(new ChangeSet(World.Network, [new Change.PutMember(changed)]), Cancellation);
    }

    private sealed class Logit : IScoreCalibration
    {
        public double Chance(double score) => Logistic.Chance(score);
    }

    private sealed class Quarter : IScoreCalibration
    {
        public double Chance(double score) => score / 4;
    }
}
