using Matching.Model;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Core.Tests.Suggestions;

public sealed class SuggestionEngineTests
{
    // Two circles of close friends; cleo knows dora, who belongs to the other circle.
    private const string TwoCircles = """
        ana friend ben
        ben friend cleo
        ana friend cleo
        dora friend emil
        emil friend fay
        dora friend fay
        cleo neighbour dora
        ana: -plumbing=1 lang:es
        emil: +plumbing=1 lang:es-MX
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Suggest_TwoCircles_CrossesFromOneToTheOther()
    {
        await using var network = await ServedNetwork.OpenAsync(TwoCircles);

        var answer = await World.SuggestAsync(network.Engine, "ana");

        World.Names(answer).ShouldBe(["emil", "dora", "fay"], ignoreOrder: true);
        var first = answer.Suggestions[0];
        first.Candidate.Value.ShouldBe("emil");
        first.Rank.ShouldBe(1);
        first.Bridge.ShouldBe(BridgeKind.Bridging);
        first.Sources.ShouldBe([CandidateSource.Walk, CandidateSource.OffersWhatMemberNeeds]);
        first.Reasons.Select(r => r.Code).ShouldBe(["nearby_circles", "offers_what_you_need", "shared_language"]);
        first.Reasons[1].Text.ShouldBe("They offer plumbing, which helps with what you need.");
        first.Reasons.Sum(r => r.Contribution).ShouldBe(first.Score, 1e-12);
        first.Path!.Introducers.Select(i => i.Id.Value).ShouldBe(["cleo", "dora"]);
    }

    [Fact]
    public async Task Suggest_OwnClusterAskedFor_IncludesItAsBonding()
    {
        await using var network = await ServedNetwork.OpenAsync("""
            ana friend ben
            ben friend cleo
            """);

        World.Names(await World.SuggestAsync(network.Engine, "ana")).ShouldBeEmpty();
        var answer = await World.SuggestAsync(network.Engine, "ana", own: true);
        World.Names(answer).ShouldBe(["cleo"]);
        answer.Suggestions[0].Bridge.ShouldBe(BridgeKind.Bonding);
    }

    [Fact]
    public async Task Suggest_BandsDifferAndBothConsent_IsLinking()
    {
        await using var network = await ServedNetwork.OpenAsync("""
            ana: +cooking band:low
            ben: -cooking band:high
            cleo: -cooking
            """);

        var answer = await World.SuggestAsync(network.Engine, "ana");

        answer.Suggestions.Single(s => s.Candidate.Value == "ben").Bridge.ShouldBe(BridgeKind.Linking);
        answer.Suggestions.Single(s => s.Candidate.Value == "cleo").Bridge.ShouldBe(BridgeKind.Bridging);
    }

    [Fact]
    public async Task Suggest_Twice_GivesEqualAnswers()
    {
        await using var network = await ServedNetwork.OpenAsync(TwoCircles);
        await using var other = await ServedNetwork.OpenAsync(TwoCircles);

        var first = await World.SuggestAsync(network.Engine, "ana");

        (await World.SuggestAsync(network.Engine, "ana")).ShouldBe(first);
        (await World.SuggestAsync(other.Engine, "ana")).ShouldBe(first);
    }

    [Fact]
    public async Task Explain_EverySuggestion_AgreesWithSuggest()
    {
        await using var network = await ServedNetwork.OpenAsync(TwoCircles);
        var query = new SuggestionQuery(new("ana"), Limit: 1);
        var answer = await World.SuggestAsync(network.Engine, "ana");

        foreach (var suggestion in answer.Suggestions)
        {
            var explanation = await network.Engine.ExplainAsync(World.Network, query, suggestion.Candidate, Revision.None, Cancellation);
            explanation.Suggestion.ShouldBe(suggestion);
            explanation.Contributions.Sum(c => c.Contribution).ShouldBe(suggestion.Score);
        }
    }

    [Theory]
    [InlineData("ben")]
    [InlineData("nobody")]
    [InlineData("ana")]
    public async Task Explain_NotSuggested_SaysNoMore(string candidate)
    {
        await using var network = await ServedNetwork.OpenAsync(TwoCircles);

        var failure = await Should.ThrowAsync<SuggestionException>(
            network.Engine.ExplainAsync(World.Network, new SuggestionQuery(new("ana")), new(candidate), Revision.None, Cancellation));

        failure.Failure.ShouldBe(SuggestionFailure.NotSuggested);
        failure.Message.ShouldNotContain(candidate);
    }

    [Fact]
    public async Task Suggest_UnknownMember_Fails()
    {
        await using var network = await ServedNetwork.OpenAsync(TwoCircles);

        (await Should.ThrowAsync<SuggestionException>(World.SuggestAsync(network.Engine, "nobody"))).Failure.ShouldBe(SuggestionFailure.MemberNotFound);
    }

    [Fact]
    public async Task Suggest_WithoutConsent_Fails()
    {
        await using var network = await ServedNetwork.OpenAsync("ana: no:matching");

        (await Should.ThrowAsync<SuggestionException>(World.SuggestAsync(network.Engine, "ana"))).Failure.ShouldBe(SuggestionFailure.ConsentMissing);
    }

    [Fact]
    public async Task Suggest_UnknownNetwork_Fails()
    {
        await using var network = await ServedNetwork.OpenAsync(TwoCircles);

        await Should.ThrowAsync<NotFoundException>(
            network.Engine.SuggestAsync(new("elsewhere"), new SuggestionQuery(new("ana")), Revision.None, Cancellation));
    }

    [Fact]
    public async Task ListMatchable_SomeWithoutConsent_LeavesThemOut()
    {
        await using var network = await ServedNetwork.OpenAsync("""
            cleo: +x
            ben: no:matching
            ana: +x
            """);

        (await network.Engine.ListMatchableAsync(World.Network, Revision.None, Cancellation)).ShouldBe([new MemberId("ana"), new MemberId("cleo")]);
    }

    [Fact]
    public async Task Summarize_TwoCircles_CountsThem()
    {
        await using var network = await ServedNetwork.OpenAsync(TwoCircles + "\ngus: +plumbing");

        var summary = await network.Engine.SummarizeAsync(World.Network, Revision.None, Cancellation);

        summary.MemberCount.ShouldBe(7);
        summary.TiedPairCount.ShouldBe(7);
        summary.StrongPairCount.ShouldBe(6);
        summary.ClusterCount.ShouldBe(2);
        summary.LargestClusterSizes.ShouldBeEmpty();
        summary.BridgingShare.ShouldBe(1 / 7.0);
        summary.Modularity.ShouldBe(0.5);
        summary.IsolatedMemberCount.ShouldBe(1);
        (summary.OfferCount, summary.NeedCount).ShouldBe((2, 1));
    }
}
