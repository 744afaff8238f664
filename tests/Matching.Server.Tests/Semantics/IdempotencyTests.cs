using Grpc.Core;

namespace Matching.Server.Tests.Semantics;

public sealed class IdempotencyTests(RunningServer server)
{
    [Fact]
    public async Task CreateNetwork_Repeated_IsAnsweredAsTheFirstTime()
    {
        var request = new V1.CreateNetworkRequest { Network = new() { NetworkId = $"n-{Guid.CreateVersion7()}" }, RequestId = "r" };
        var first = await server.Networks.CreateNetworkAsync(request);

        var second = await server.Networks.CreateNetworkAsync(request);

        second.Result.Replayed.ShouldBeTrue();
        second.Result.Revision.ShouldBe(first.Result.Revision);
        second.Network.ShouldBe(first.Network);
    }

    [Fact]
    public async Task UpsertMember_RepeatedWithoutId_MakesOneMember()
    {
        var world = await server.NewWorldAsync();
        var request = new V1.UpsertMemberRequest { NetworkId = world.Id, Member = new() { DisplayName = "M" }, RequestId = "r" };
        var first = await server.Members.UpsertMemberAsync(request);

        var second = await server.Members.UpsertMemberAsync(request);

        second.Member.ShouldBe(first.Member);
        second.Result.ShouldBe(new V1.WriteResult { Revision = first.Result.Revision, Replayed = true });
        (await server.Members.ListMembersAsync(new() { NetworkId = world.Id })).Members.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task UpsertMember_RepeatedAfterOthersWrote_ChangesNothingAgain()
    {
        var world = await server.NewWorldAsync();
        var before = await world.AddMemberAsync("m");
        var request = new V1.UpsertMemberRequest
        {
            NetworkId = world.Id, Member = new() { MemberId = "m", Locality = "Here" }, UpdateMask = new() { Paths = { "locality" } },
            Etag = before.Etag, RequestId = "r",
        };
        await server.Members.UpsertMemberAsync(request);
        await world.AddMemberAsync("m", m => m.Locality = "There");

        var repeated = await server.Members.UpsertMemberAsync(request);

        repeated.Result.Replayed.ShouldBeTrue();
        repeated.Member.Locality.ShouldBe("There");
    }

    [Fact]
    public async Task UpsertMember_RepeatedAfterErasure_DoesNotBringThePersonBack()
    {
        var world = await server.NewWorldAsync();
        var request = new V1.UpsertMemberRequest { NetworkId = world.Id, Member = new() { MemberId = "m", DisplayName = "M" }, RequestId = "r" };
        await server.Members.UpsertMemberAsync(request);
        await server.Members.EraseMemberAsync(new() { NetworkId = world.Id, MemberId = "m" });

        var refusal = await Refusal.OfAsync(server.Members.UpsertMemberAsync(request));

        refusal.ShouldBe(StatusCode.NotFound, V1.ErrorReason.MemberNotFound);
    }

    [Fact]
    public async Task RecordInteraction_RepeatedWithoutId_CountsOnce()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b");
        var request = new V1.RecordInteractionRequest
        {
            NetworkId = world.Id, RequestId = "r", Interaction = new() { FromMemberId = "a", ToMemberId = "b", Kind = "help", Time = World.Noon },
        };
        var first = await server.Ties.RecordInteractionAsync(request);

        var second = await server.Ties.RecordInteractionAsync(request);

        second.Interaction.ShouldBe(first.Interaction);
        (await server.Ties.ListInteractionsAsync(new() { NetworkId = world.Id, MemberId = "a" })).Interactions.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task EraseMember_Repeated_IsAnsweredAsTheFirstTime()
    {
        var world = await server.NewWorldAsync();
        await world.AddMemberAsync("m");
        var request = new V1.EraseMemberRequest { NetworkId = world.Id, MemberId = "m", RequestId = "r" };
        var first = await server.Members.EraseMemberAsync(request);

        var second = await server.Members.EraseMemberAsync(request);

        second.Result.ShouldBe(new V1.WriteResult { Revision = first.Result.Revision, Replayed = true });
    }

    [Fact]
    public async Task UpsertMember_SameRequestIdOtherRequest_AlreadyExists()
    {
        var world = await server.NewWorldAsync();
        await server.Members.UpsertMemberAsync(new() { NetworkId = world.Id, Member = new() { MemberId = "m" }, RequestId = "r" });

        var refusal = await Refusal.OfAsync(server.Members.UpsertMemberAsync(new() { NetworkId = world.Id, Member = new() { MemberId = "o" }, RequestId = "r" }));

        refusal.ShouldBe(StatusCode.AlreadyExists, V1.ErrorReason.RequestIdReused);
    }

    [Fact]
    public async Task EraseMember_SameRequestIdAsAnotherRpc_AlreadyExists()
    {
        var world = await server.NewWorldAsync();
        await server.Members.UpsertMemberAsync(new() { NetworkId = world.Id, Member = new() { MemberId = "m" }, RequestId = "r" });

        var refusal = await Refusal.OfAsync(server.Members.EraseMemberAsync(new() { NetworkId = world.Id, MemberId = "m", RequestId = "r" }));

        refusal.ShouldBe(StatusCode.AlreadyExists, V1.ErrorReason.RequestIdReused);
    }

    [Fact]
    public async Task UpsertMember_SameRequestIdInAnotherNetwork_IsAnotherRequest()
    {
        var (one, other) = (await server.NewWorldAsync(), await server.NewWorldAsync());
        await server.Members.UpsertMemberAsync(new() { NetworkId = one.Id, Member = new() { MemberId = "m" }, RequestId = "r" });

        var written = await server.Members.UpsertMemberAsync(new() { NetworkId = other.Id, Member = new() { MemberId = "x" }, RequestId = "r" });

        written.Result.Replayed.ShouldBeFalse();
    }
}
