using Grpc.Core;

namespace Matching.Server.Tests.Semantics;

public sealed class ValidateOnlyTests(RunningServer server)
{
    [Fact]
    public async Task CreateNetwork_ValidateOnly_CreatesNone()
    {
        var id = $"n-{Guid.CreateVersion7()}";

        var checkedOnly = await server.Networks.CreateNetworkAsync(new() { Network = new() { NetworkId = id }, ValidateOnly = true });

        checkedOnly.Result.Revision.ShouldBe(0);
        var refusal = await Refusal.OfAsync(server.Networks.GetNetworkAsync(new() { NetworkId = id }));
        refusal.ShouldBe(StatusCode.NotFound, V1.ErrorReason.NetworkNotFound);
    }

    [Fact]
    public async Task EveryWrite_ValidateOnly_LeavesTheRevision()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b");
        var revision = (await server.Networks.GetNetworkAsync(new() { NetworkId = world.Id })).Network.Revision;

        V1.WriteResult[] results =
        [
            (await server.Networks.UpsertPartnerAsync(new() { NetworkId = world.Id, Partner = new() { PartnerId = "p" }, ValidateOnly = true })).Result,
            (await server.Concepts.UpsertConceptAsync(new() { NetworkId = world.Id, Concept = new() { ConceptId = "c" }, ValidateOnly = true })).Result,
            (await server.Members.UpsertMemberAsync(new() { NetworkId = world.Id, Member = new() { DisplayName = "new" }, ValidateOnly = true })).Result,
            (await server.Ties.RecordTieAsync(new() { NetworkId = world.Id, MemberId = "a", OtherMemberId = "b", Kind = "kin", Report = new(), ValidateOnly = true })).Result,
            (await server.Ties.RecordInteractionAsync(new()
            {
                NetworkId = world.Id, ValidateOnly = true, Interaction = new() { FromMemberId = "a", ToMemberId = "b", Kind = "help", Time = World.Noon },
            })).Result,
        ];

        results.ShouldAllBe(r => r.Revision == revision && !r.Replayed);
        (await server.Networks.GetNetworkAsync(new() { NetworkId = world.Id })).Network.Revision.ShouldBe(revision);
        (await world.TiesOfAsync("a")).ShouldBeEmpty();
    }

    [Fact]
    public async Task UpsertMember_ValidateOnlyWithBrokenReferences_NamesThem()
    {
        var world = await server.NewWorldAsync();
        var member = new V1.Member { PartnerId = "no-partner", Offers = { new V1.Offer { ConceptId = "no-concept" } } };

        var refusal = await Refusal.OfAsync(server.Members.UpsertMemberAsync(new() { NetworkId = world.Id, Member = member, ValidateOnly = true }));

        refusal.ShouldBe(StatusCode.FailedPrecondition, V1.ErrorReason.ReferenceViolated);
        refusal.Fields.Keys.ShouldBe(["member.partner_id", "member.offers[0].concept_id"]);
    }
}
