using Grpc.Core;

namespace Matching.Server.Tests.Semantics;

public sealed class PagingTests(RunningServer server)
{
    private async Task<World> FiveMembersAsync()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b", "c", "d", "e");
        foreach (var other in new[] { "b", "c", "d", "e" })
            await world.AddTieAsync("a", other);
        return world;
    }

    [Fact]
    public async Task ListMembers_PagesOfTwo_HaveEveryMemberOnce()
    {
        var world = await FiveMembersAsync();

        var first = await server.Members.ListMembersAsync(new() { NetworkId = world.Id, PageSize = 2 });
        await world.AddMemberAsync("aa");
        var second = await server.Members.ListMembersAsync(new() { NetworkId = world.Id, PageSize = 2, PageToken = first.NextPageToken });
        var third = await server.Members.ListMembersAsync(new() { NetworkId = world.Id, PageSize = 2, PageToken = second.NextPageToken });

        first.Members.Concat(second.Members).Concat(third.Members).Select(m => m.MemberId).ShouldBe(["a", "b", "c", "d", "e"]);
        third.NextPageToken.ShouldBeEmpty();
    }

    [Fact]
    public async Task ListMembers_HugePageSize_IsTakenAsTheMost()
    {
        var world = await FiveMembersAsync();

        var page = await server.Members.ListMembersAsync(new() { NetworkId = world.Id, PageSize = int.MaxValue });

        page.Members.Count.ShouldBe(5);
    }

    [Fact]
    public async Task ListTies_TokenOfAnotherMemberMethodOrNetwork_IsRefused()
    {
        var (world, other) = (await FiveMembersAsync(), await FiveMembersAsync());
        var token = (await server.Ties.ListTiesAsync(new() { NetworkId = world.Id, MemberId = "a", PageSize = 1 })).NextPageToken;
        token.ShouldNotBeEmpty();

        foreach (var call in new Func<Task>[]
        {
            async () => await server.Ties.ListTiesAsync(new() { NetworkId = world.Id, MemberId = "b", PageToken = token }),
            async () => await server.Ties.ListTiesAsync(new() { NetworkId = other.Id, MemberId = "a", PageToken = token }),
            async () => await server.Ties.ListInteractionsAsync(new() { NetworkId = world.Id, MemberId = "a", PageToken = token }),
            async () => await server.Members.ListMembersAsync(new() { NetworkId = world.Id, PageToken = token }),
        })
        {
            (await Refusal.OfAsync(call)).ShouldBe(StatusCode.InvalidArgument, V1.ErrorReason.InvalidPageToken);
        }
    }

    [Fact]
    public async Task ListMembers_AlteredToken_IsRefusedWhereverItWasAltered()
    {
        var world = await FiveMembersAsync();
        var token = (await server.Members.ListMembersAsync(new() { NetworkId = world.Id, PageSize = 1 })).NextPageToken;

        var altered = Enumerable.Range(0, token.Length - 1).Select(i => token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..]);
        foreach (var bad in altered.Append("").Append("x").Append("%%%").Append(token + "AAAA").Append(new string('A', 5000)).Where(t => t != ""))
        {
            var refusal = await Refusal.OfAsync(server.Members.ListMembersAsync(new() { NetworkId = world.Id, PageToken = bad }));
            refusal.ShouldBe(StatusCode.InvalidArgument, V1.ErrorReason.InvalidPageToken);
        }
    }
}
