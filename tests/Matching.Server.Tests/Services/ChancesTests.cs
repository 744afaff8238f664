using Google.Protobuf;

namespace Matching.Server.Tests.Services;

public sealed class ChancesTests(RunningServer server)
{
    [Fact]
    public async Task SuggestConnections_CalibratedModel_TellsChancesAsExplainedAndStreamed()
    {
        var world = await ServingAsync(calibrated: true);

        var answer = await world.SuggestAsync("a1");

        answer.Suggestions.ShouldNotBeEmpty();
        answer.Suggestions.ShouldAllBe(one => one.HasChanceAsking && one.HasChanceAsked);
        answer.Suggestions.Select(one => one.ChanceBoth).ShouldBeInOrder(SortDirection.Descending);
        foreach (var one in answer.Suggestions)
        {
            one.ChanceBoth.ShouldBe(2 * one.ChanceAsking * one.ChanceAsked / (one.ChanceAsking + one.ChanceAsked), 1e-12);
            var explained = await server.Matching.ExplainSuggestionAsync(new() { NetworkId = world.Id, MemberId = "a1", CandidateId = one.MemberId });
            explained.Suggestion.ShouldBe(one);
        }

        using var stream = server.Matching.StreamSuggestions(new() { NetworkId = world.Id, MemberIds = { "a1" } });
        (await stream.ResponseStream.MoveNext(TestContext.Current.CancellationToken)).ShouldBeTrue();
        stream.ResponseStream.Current.Suggestions.ShouldBe(answer);
    }

    [Fact]
    public async Task SuggestConnections_ModelWithoutChances_TellsNone()
    {
        var world = await ServingAsync(calibrated: false);

        (await world.SuggestAsync("a1")).Suggestions.ShouldAllBe(one => !one.HasChanceAsking && !one.HasChanceAsked && !one.HasChanceBoth);
    }

    private async Task<World> ServingAsync(bool calibrated)
    {
        var world = await (await server.NewWorldAsync()).WithTwoClustersAsync();
        await server.Models.RegisterModelAsync(new() { NetworkId = world.Id, ModelId = "m", Author = "Ada", File = ByteString.CopyFrom(TrainedModels.File(calibrated: calibrated)) });
        await world.PromoteAsync("m");
        return world;
    }
}
