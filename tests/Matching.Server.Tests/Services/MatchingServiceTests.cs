using Grpc.Core;

namespace Matching.Server.Tests.Services;

public sealed class MatchingServiceTests(RunningServer server)
{
    private async Task<World> TwoClustersAsync() => await (await server.NewWorldAsync()).WithTwoClustersAsync();

    [Fact]
    public async Task SuggestConnections_NeedServedInAnotherCluster_HasReasonAndIntroducers()
    {
        var world = await TwoClustersAsync();

        var answer = await world.SuggestAsync("a1");

        answer.Suggestions.Select(s => s.Rank).ShouldBe(Enumerable.Range(1, answer.Suggestions.Count));
        var helpful = answer.Suggestions.Single(s => s.MemberId == "c2");
        helpful.Bridge.ShouldBe(V1.BridgeKind.Bridging);
        helpful.Sources.ShouldContain(V1.CandidateSource.OffersWhatMemberNeeds);
        helpful.Reasons.ShouldContain(r => r.Code == "offers_what_you_need");
        helpful.Path.Introducers.Select(i => i.MemberId).ShouldBe(["b1", "c1"]);
        answer.ModelVersion.ShouldNotBeEmpty();
        answer.PolicyVersion.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task SuggestConnections_Twice_GivesTheSameBytes()
    {
        var world = await TwoClustersAsync();

        (await world.SuggestAsync("a1")).ShouldBe(await world.SuggestAsync("a1"));
    }

    [Fact]
    public async Task StreamSuggestions_All_EqualsSingleAnswersInOrderOfId()
    {
        var world = await TwoClustersAsync();
        await world.AddMemberAsync("silent", m => m.Consents = null);

        using var call = server.Matching.StreamSuggestions(new() { NetworkId = world.Id });
        var streamed = await call.ResponseStream.ReadAllAsync().ToListAsync();

        streamed.Select(s => s.MemberId).ShouldBe(["a1", "a2", "b1", "c1", "c2", "c3"]);
        foreach (var answer in streamed)
            answer.Suggestions.ShouldBe(await world.SuggestAsync(answer.MemberId));
    }

    [Fact]
    public async Task StreamSuggestions_SomeCannotBeServed_SaysWhyAndGoesOn()
    {
        var world = await TwoClustersAsync();
        await world.AddMemberAsync("silent", m => m.Consents = null);

        using var call = server.Matching.StreamSuggestions(new() { NetworkId = world.Id, MemberIds = { "c1", "nobody", "silent", "a1", "c1" } });
        var streamed = await call.ResponseStream.ReadAllAsync().ToListAsync();

        streamed.Select(s => s.MemberId).ShouldBe(["c1", "nobody", "silent", "a1", "c1"]);
        streamed[1].Failure.Reason.ShouldBe("ERROR_REASON_MEMBER_NOT_FOUND");
        streamed[2].Failure.Reason.ShouldBe("ERROR_REASON_CONSENT_MISSING");
        streamed[3].Suggestions.ShouldBe(await world.SuggestAsync("a1"));
        streamed[4].ShouldBe(streamed[0]);
    }

    [Fact]
    public async Task StreamSuggestions_Cancelled_EndsWithCancelled()
    {
        var world = await TwoClustersAsync();
        using var cancellation = new CancellationTokenSource();
        var many = new V1.StreamSuggestionsRequest { NetworkId = world.Id, MemberIds = { Enumerable.Repeat("a1", 10_000) } };

        using var call = server.Matching.StreamSuggestions(many, cancellationToken: cancellation.Token);
        await call.ResponseStream.MoveNext(CancellationToken.None);
        await cancellation.CancelAsync();

        var exception = await Should.ThrowAsync<RpcException>(async () => await call.ResponseStream.ReadAllAsync().ToListAsync());
        exception.StatusCode.ShouldBe(StatusCode.Cancelled);
    }

    [Fact]
    public async Task ExplainSuggestion_OfEverySuggestion_AgreesAndSumsToTheScore()
    {
        var world = await TwoClustersAsync();
        var answer = await world.SuggestAsync("a1");
        answer.Suggestions.ShouldNotBeEmpty();

        foreach (var suggestion in answer.Suggestions)
        {
            var explained = await server.Matching.ExplainSuggestionAsync(new() { NetworkId = world.Id, MemberId = "a1", CandidateId = suggestion.MemberId });
            explained.Suggestion.ShouldBe(suggestion);
            explained.Contributions.Sum(c => c.Contribution).ShouldBe(suggestion.Score, 1e-9);
            explained.ModelVersion.ShouldBe(answer.ModelVersion);
        }
    }

    [Theory]
    [InlineData("a2", "inside the own cluster")]
    [InlineData("nobody", "does not exist")]
    [InlineData("silent", "has not consented")]
    [InlineData("a1", "is the member")]
    public async Task ExplainSuggestion_NotSuggested_LooksTheSameWhateverTheCause(string candidate, string cause)
    {
        var world = await TwoClustersAsync();
        await world.AddMemberAsync("silent", m => m.Consents = null);

        var refusal = await Refusal.OfAsync(server.Matching.ExplainSuggestionAsync(new() { NetworkId = world.Id, MemberId = "a1", CandidateId = candidate }));

        refusal.ShouldBe(StatusCode.NotFound, V1.ErrorReason.NotSuggested);
        refusal.Message.ShouldBe("The candidate is not suggested to the member.", cause);
    }

    [Fact]
    public async Task SuggestConnections_RevisionOfAWrite_IsIncluded()
    {
        var world = await TwoClustersAsync();
        var written = await world.AddTieAsync("a2", "c2", "acquaintance");

        var answer = await server.Matching.SuggestConnectionsAsync(new() { NetworkId = world.Id, MemberId = "a1", MinRevision = written.Result.Revision });

        answer.Revision.ShouldBeGreaterThanOrEqualTo(written.Result.Revision);
    }
}
