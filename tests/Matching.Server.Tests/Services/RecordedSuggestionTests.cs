using Grpc.Core;

namespace Matching.Server.Tests.Services;

public sealed class RecordedSuggestionTests(RunningServer server)
{
    [Fact]
    public async Task SuggestConnections_Recorded_IsListedAsItWasShown()
    {
        var world = await (await server.NewWorldAsync()).WithTwoClustersAsync();
        var asked = await server.Matching.SuggestConnectionsAsync(new() { NetworkId = world.Id, MemberId = "a1", Limit = 2 });
        (asked.RecordId, asked.Result).ShouldBe(("", null));

        var shown = await world.ShowAsync("a1");

        shown.Suggestions.ShouldBe(asked.Suggestions);
        var record = (await RecordsAsync(world)).ShouldHaveSingleItem();
        (record.RecordId, record.MemberId, record.Revision, record.ModelVersion).ShouldBe((shown.RecordId, "a1", shown.Revision, shown.ModelVersion));
        record.Shown.ShouldBe(shown.Suggestions.Select((one, i) =>
            new V1.ShownCandidate { Position = i + 1, CandidateId = one.MemberId, Score = one.Score, Propensity = 1 }));
        (await RecordsAsync(world, "a1")).ShouldBe([record]);
        (await RecordsAsync(world, "c2")).ShouldBeEmpty();
    }

    [Fact]
    public async Task SuggestConnections_RecordedTwiceWithOneRequestId_IsRecordedOnce()
    {
        var world = await (await server.NewWorldAsync()).WithTwoClustersAsync();
        var first = await world.ShowAsync("a1", exploration: 0.5, request: "r");

        var second = await world.ShowAsync("a1", exploration: 0.5, request: "r");

        (second.RecordId, second.Result.Replayed, second.Result.Revision).ShouldBe((first.RecordId, true, first.Result.Revision));
        second.Suggestions.Select(one => one.MemberId).ShouldBe(first.Suggestions.Select(one => one.MemberId));
        (await RecordsAsync(world)).ShouldHaveSingleItem();
        (await Refusal.OfAsync(() => world.ShowAsync("c1", request: "r"))).ShouldBe(StatusCode.AlreadyExists, V1.ErrorReason.RequestIdReused);
    }

    [Fact]
    public async Task EraseMember_WhoWasShown_LeavesNoTraceInLists()
    {
        var world = await (await server.NewWorldAsync()).WithTwoClustersAsync();
        var gone = (await world.ShowAsync("a1")).Suggestions[0].MemberId;
        await world.ShowAsync(gone);

        await server.Members.EraseMemberAsync(new() { NetworkId = world.Id, MemberId = gone });

        var record = (await RecordsAsync(world)).ShouldHaveSingleItem();
        record.ToString().ShouldNotContain($"\"{gone}\"");
        record.Shown.ShouldHaveSingleItem().Position.ShouldBe(2);
    }

    [Fact]
    public async Task SuggestConnections_RecordedWithoutConsent_IsRefusedAndNotRecorded()
    {
        var world = await server.NewWorldAsync();
        await world.AddMemberAsync("a", m => m.Consents.Matching = false);

        (await Refusal.OfAsync(() => world.ShowAsync("a"))).ShouldBe(StatusCode.FailedPrecondition, V1.ErrorReason.ConsentMissing);

        (await RecordsAsync(world)).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<V1.SuggestionRecord>> RecordsAsync(World world, string member = "") =>
        (await server.Outcomes.ListSuggestionRecordsAsync(new() { NetworkId = world.Id, MemberId = member })).Records;
}
