using Grpc.Core;

namespace Matching.Server.Tests.Semantics;

public sealed class EtagTests(RunningServer server)
{
    [Fact]
    public async Task UpsertMember_CurrentEtag_Writes()
    {
        var world = await server.NewWorldAsync();
        var read = await world.AddMemberAsync("m");
        await world.AddMemberAsync("other");

        var written = await server.Members.UpsertMemberAsync(new() { NetworkId = world.Id, Member = new() { MemberId = "m", Locality = "x" }, Etag = read.Etag });

        written.Member.Etag.ShouldNotBe(read.Etag);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task UpsertMember_StaleEtag_AbortedWithOrWithoutMask(bool masked)
    {
        var world = await server.NewWorldAsync();
        var read = await world.AddMemberAsync("m");
        await world.AddMemberAsync("m", m => m.Locality = "theirs");
        var request = new V1.UpsertMemberRequest { NetworkId = world.Id, Member = new() { MemberId = "m", Locality = "mine" }, Etag = read.Etag };
        if (masked)
            request.UpdateMask = new() { Paths = { "locality" } };

        var refusal = await Refusal.OfAsync(server.Members.UpsertMemberAsync(request));

        refusal.ShouldBe(StatusCode.Aborted, V1.ErrorReason.EtagMismatch);
        (await server.Members.GetMemberAsync(new() { NetworkId = world.Id, MemberId = "m" })).Member.Locality.ShouldBe("theirs");
    }

    [Fact]
    public async Task EraseMember_StaleEtag_Aborted()
    {
        var world = await server.NewWorldAsync();
        var read = await world.AddMemberAsync("m");
        await world.AddMemberAsync("m");

        var refusal = await Refusal.OfAsync(server.Members.EraseMemberAsync(new() { NetworkId = world.Id, MemberId = "m", Etag = read.Etag }));

        refusal.ShouldBe(StatusCode.Aborted, V1.ErrorReason.EtagMismatch);
    }
}
