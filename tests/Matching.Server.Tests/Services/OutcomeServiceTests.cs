using Grpc.Core;

namespace Matching.Server.Tests.Services;

public sealed class OutcomeServiceTests(RunningServer server)
{
    [Fact]
    public async Task ReportOutcome_EveryField_ReadsBackTheSame()
    {
        var world = await (await server.NewWorldAsync()).WithTwoClustersAsync();
        var shown = await world.ShowAsync("a1");
        var sent = new V1.Outcome
        {
            OutcomeId = "o", MemberId = "a1", CandidateId = shown.Suggestions[0].MemberId, AnsweredBy = V1.OutcomeSide.Candidate, Kind = V1.OutcomeKind.MetAgain,
            Time = World.Noon, RecordId = shown.RecordId,
        };

        var reported = await server.Outcomes.ReportOutcomeAsync(new() { NetworkId = world.Id, Outcome = sent });

        reported.Outcome.ShouldBe(sent);
        reported.Result.Revision.ShouldBe(shown.Result.Revision + 1);
        (await world.OutcomesAsync()).ShouldBe([sent]);
    }

    [Fact]
    public async Task ReportOutcome_WithoutIdAndTime_GetsBoth()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b");

        var reported = (await world.ReportAsync("a", "b", V1.OutcomeKind.NotNow)).Outcome;

        reported.OutcomeId.ShouldNotBeEmpty();
        reported.Time.ToDateTimeOffset().ShouldBe(DateTimeOffset.UtcNow, TimeSpan.FromMinutes(5));
        (await world.OutcomesAsync("a")).ShouldBe([reported]);
    }

    [Fact]
    public async Task ReportOutcome_Repeated_IsReportedOnce()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b");
        var first = await world.ReportAsync("a", "b", V1.OutcomeKind.Accepted, r => r.RequestId = "r");

        var second = await world.ReportAsync("a", "b", V1.OutcomeKind.Accepted, r => r.RequestId = "r");

        (second.Outcome, second.Result.Replayed).ShouldBe((first.Outcome, true));
        (await world.OutcomesAsync()).ShouldHaveSingleItem();
        var refusal = await Refusal.OfAsync(() => world.ReportAsync("a", "b", V1.OutcomeKind.Declined, r => r.RequestId = "r"));
        refusal.ShouldBe(StatusCode.AlreadyExists, V1.ErrorReason.RequestIdReused);
    }

    [Fact]
    public async Task ReportOutcome_ValidateOnly_WritesNothing()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b");

        var checkedOnly = await world.ReportAsync("a", "b", V1.OutcomeKind.Accepted, r => r.ValidateOnly = true);

        (checkedOnly.Outcome.OutcomeId, checkedOnly.Outcome.Time).ShouldBe(("", null));
        (await world.OutcomesAsync()).ShouldBeEmpty();
        (await Refusal.OfAsync(() => world.ReportAsync("a", "x", V1.OutcomeKind.Accepted, r => r.ValidateOnly = true)))
            .ShouldBe(StatusCode.FailedPrecondition, V1.ErrorReason.ReferenceViolated);
    }

    [Fact]
    public async Task ReportOutcome_OfAListThatDidNotShowThem_NamesTheField()
    {
        var world = await (await server.NewWorldAsync()).WithTwoClustersAsync();
        var shown = await world.ShowAsync("a1");
        var candidate = shown.Suggestions[0].MemberId;

        foreach (var (member, other, record) in new[] { ("a1", "a2", shown.RecordId), (candidate, "a1", shown.RecordId), ("a1", candidate, "unknown") })
        {
            var refusal = await Refusal.OfAsync(() => world.ReportAsync(member, other, V1.OutcomeKind.Met, r => r.Outcome.RecordId = record));
            refusal.ShouldBe(StatusCode.FailedPrecondition, V1.ErrorReason.ReferenceViolated);
            refusal.Fields.Keys.ShouldBe(["outcome.record_id"]);
        }
    }

    [Fact]
    public async Task ReportOutcome_UnknownMembers_NamesTheFields()
    {
        var world = await server.NewWorldAsync();
        var elsewhere = await server.NewWorldAsync();
        await elsewhere.AddMembersAsync("a", "b");

        var refusal = await Refusal.OfAsync(() => world.ReportAsync("a", "b", V1.OutcomeKind.Met));

        refusal.ShouldBe(StatusCode.FailedPrecondition, V1.ErrorReason.ReferenceViolated);
        refusal.Fields.Keys.ShouldBe(["outcome.member_id", "outcome.candidate_id"]);
    }

    [Fact]
    public async Task ListOutcomes_OfOneWhoWasDeclined_DoesNotTell()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b");
        var accepted = (await world.ReportAsync("a", "b", V1.OutcomeKind.Accepted)).Outcome;
        var declined = (await world.ReportAsync("a", "b", V1.OutcomeKind.Declined, r => r.Outcome.AnsweredBy = V1.OutcomeSide.Candidate)).Outcome;

        (await world.OutcomesAsync("a")).ShouldBe([accepted]);
        (await world.OutcomesAsync("b")).ShouldBe([declined]);
        (await world.OutcomesAsync()).ShouldBe([accepted, declined], ignoreOrder: true);
        var exported = await server.Members.ExportMember(new() { NetworkId = world.Id, MemberId = "a" }).ResponseStream.ReadAllAsync().Select(r => r.Outcome).ToListAsync();
        exported.Where(outcome => outcome is not null).ShouldBe([accepted]);
    }

    [Fact]
    public async Task ListOutcomes_InPages_GivesAllInOrder()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b");
        foreach (var id in new[] { "3", "1", "2" })
            await world.ReportAsync("a", "b", V1.OutcomeKind.Met, r => r.Outcome.OutcomeId = id);

        var first = await server.Outcomes.ListOutcomesAsync(new() { NetworkId = world.Id, PageSize = 2 });
        var second = await server.Outcomes.ListOutcomesAsync(new() { NetworkId = world.Id, PageSize = 2, PageToken = first.NextPageToken });

        first.Outcomes.Concat(second.Outcomes).Select(o => o.OutcomeId).ShouldBe(["1", "2", "3"]);
        second.NextPageToken.ShouldBeEmpty();
        (await Refusal.OfAsync(server.Outcomes.ListOutcomesAsync(new() { NetworkId = world.Id, MemberId = "a", PageToken = first.NextPageToken })))
            .ShouldBe(StatusCode.InvalidArgument, V1.ErrorReason.InvalidPageToken);
        (await Refusal.OfAsync(() => world.OutcomesAsync("nobody"))).ShouldBe(StatusCode.NotFound, V1.ErrorReason.MemberNotFound);
    }

    [Fact]
    public async Task RemoveOutcome_Outcome_IsGone()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b");
        await world.ReportAsync("a", "b", V1.OutcomeKind.Met, r => r.Outcome.OutcomeId = "o");

        await server.Outcomes.RemoveOutcomeAsync(new() { NetworkId = world.Id, OutcomeId = "o" });

        (await world.OutcomesAsync()).ShouldBeEmpty();
        (await Refusal.OfAsync(server.Outcomes.RemoveOutcomeAsync(new() { NetworkId = world.Id, OutcomeId = "o" })))
            .ShouldBe(StatusCode.NotFound, V1.ErrorReason.OutcomeNotFound);
    }

    [Fact]
    public async Task ImportOutcomes_SomeFaultyRows_TakesTheOthers()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b");
        V1.Outcome Row(string id, string candidate) => new()
        {
            OutcomeId = id, MemberId = "a", CandidateId = candidate, AnsweredBy = V1.OutcomeSide.Member, Kind = V1.OutcomeKind.Accepted, Time = World.Noon, RecordId = "old",
        };
        var late = Row("l", "b");
        late.Time = null;

        var result = await world.ImportAsync([Row("1", "b"), Row("", "b"), Row("2", "x"), late]);

        result.Rejected.Select(r => (r.Index, r.Field)).ShouldBe([(1, "outcome_id"), (2, "candidate_id"), (3, "time")], ignoreOrder: true);
        (await world.OutcomesAsync()).ShouldBe([Row("1", "b")]);
    }
}
