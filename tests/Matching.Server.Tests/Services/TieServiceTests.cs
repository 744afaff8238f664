using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Matching.Server.Tests.Services;

public sealed class TieServiceTests(RunningServer server)
{
    [Fact]
    public async Task RecordTie_EveryField_ReadsBackTheSameFromBothSides()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("z", "a");
        var report = new V1.TieReport
        {
            ReporterId = "z",
            Zone = V1.TieZone.Informal,
            Intensity = 0.25,
            Quality = V1.TieQuality.Supportive,
            Visibility = V1.TieVisibility.Both,
            Provenance = V1.TieProvenance.SelfReport,
            LastContactTime = new Timestamp { Seconds = 1_600_000_000, Nanos = 123_456_000 },
        };

        var recorded = await server.Ties.RecordTieAsync(new() { NetworkId = world.Id, MemberId = "z", OtherMemberId = "a", Kind = "choir-mate", Report = report });

        var tie = new V1.Tie { MemberId = "z", OtherMemberId = "a", Kind = "choir-mate", Reports = { report } };
        recorded.Tie.ShouldBe(tie);
        (await world.TiesOfAsync("z")).ShouldBe([tie]);
        (tie.MemberId, tie.OtherMemberId) = ("a", "z");
        (await world.TiesOfAsync("a")).ShouldBe([tie]);
    }

    [Fact]
    public async Task RecordTie_FineTime_IsCutToTheMicrosecond()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b");

        var recorded = await world.AddTieAsync("a", "b", with: r => r.LastContactTime = new Timestamp { Seconds = -1, Nanos = 999_999_999 });

        recorded.Tie.Reports[0].LastContactTime.ShouldBe(new Timestamp { Seconds = -1, Nanos = 999_999_000 });
    }

    [Fact]
    public async Task RecordTie_SameReporterAgain_ReplacesTheReport()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b");
        await world.AddTieAsync("a", "b", with: r => r.Intensity = 0.2);
        await world.AddTieAsync("a", "b", with: r => r.ReporterId = "b");

        var recorded = await world.AddTieAsync("b", "a", with: r => r.Intensity = 0.9);

        recorded.Tie.Reports.Select(r => (r.ReporterId, r.Intensity)).ShouldBe([("", 0.9), ("b", 0)]);
    }

    [Fact]
    public async Task RemoveTie_FromTheOtherSide_RemovesIt()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b");
        await world.AddTieAsync("a", "b");

        await server.Ties.RemoveTieAsync(new() { NetworkId = world.Id, MemberId = "b", OtherMemberId = "a", Kind = "friend" });

        (await world.TiesOfAsync("a")).ShouldBeEmpty();
        var refusal = await Refusal.OfAsync(server.Ties.RemoveTieAsync(new() { NetworkId = world.Id, MemberId = "b", OtherMemberId = "a", Kind = "friend" }));
        refusal.ShouldBe(StatusCode.NotFound, V1.ErrorReason.TieNotFound);
    }

    [Fact]
    public async Task RecordInteraction_WithoutId_GetsOneAndIsListedForBoth()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b");
        await world.AddConceptAsync("c");
        var sent = new V1.Interaction { FromMemberId = "b", ToMemberId = "a", Kind = "help", Time = World.Noon, Hours = 1.5, ConceptId = "c" };

        var recorded = (await server.Ties.RecordInteractionAsync(new() { NetworkId = world.Id, Interaction = sent })).Interaction;

        Guid.Parse(recorded.InteractionId).Version.ShouldBe(7);
        sent.InteractionId = recorded.InteractionId;
        recorded.ShouldBe(sent);
        foreach (var member in new[] { "a", "b" })
            (await server.Ties.ListInteractionsAsync(new() { NetworkId = world.Id, MemberId = member })).Interactions.ShouldBe([sent]);
    }

    [Fact]
    public async Task RemoveInteraction_Existing_RemovesItOnce()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b");
        var sent = new V1.Interaction { InteractionId = "i", FromMemberId = "b", ToMemberId = "a", Kind = "help", Time = World.Noon };
        await server.Ties.RecordInteractionAsync(new() { NetworkId = world.Id, Interaction = sent });

        await server.Ties.RemoveInteractionAsync(new() { NetworkId = world.Id, InteractionId = "i" });

        (await server.Ties.ListInteractionsAsync(new() { NetworkId = world.Id, MemberId = "a" })).Interactions.ShouldBeEmpty();
        var refusal = await Refusal.OfAsync(server.Ties.RemoveInteractionAsync(new() { NetworkId = world.Id, InteractionId = "i" }));
        refusal.ShouldBe(StatusCode.NotFound, V1.ErrorReason.InteractionNotFound);
    }
}
