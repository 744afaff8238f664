using Grpc.Core;

namespace Matching.Server.Tests.Services;

public sealed class TaxonomyServiceTests(RunningServer server)
{
    [Fact]
    public async Task UpsertConcept_EveryField_ReadsBackTheSame()
    {
        var world = await server.NewWorldAsync();
        await world.AddConceptAsync("root");
        await world.AddConceptAsync("need");
        var sent = new V1.Concept { ConceptId = "skill", DisplayName = "Skill", Scheme = "esco", BroaderId = "root", ServesIds = { "need", "root" } };

        var upserted = await server.Concepts.UpsertConceptAsync(new() { NetworkId = world.Id, Concept = sent });

        upserted.Concept.ShouldBe(sent);
        (await server.Concepts.GetConceptAsync(new() { NetworkId = world.Id, ConceptId = "skill" })).Concept.ShouldBe(sent);
        var listed = await server.Concepts.ListConceptsAsync(new() { NetworkId = world.Id });
        listed.Concepts.Select(c => c.ConceptId).ShouldBe(["need", "root", "skill"]);
    }

    [Fact]
    public async Task UpsertConcept_BroaderThanItself_FailedPrecondition()
    {
        var world = await server.NewWorldAsync();
        await world.AddConceptAsync("a");
        await world.AddConceptAsync("b", broader: "a");

        var refusal = await Refusal.OfAsync(() => world.AddConceptAsync("a", broader: "b"));

        refusal.ShouldBe(StatusCode.FailedPrecondition, V1.ErrorReason.ReferenceViolated);
        refusal.Fields["concept.broader_id"].ShouldBe("'b' is broader than itself");
    }

    [Fact]
    public async Task RemoveConcept_StillOffered_FailedPreconditionNamingTheMember()
    {
        var world = await server.NewWorldAsync();
        await world.AddConceptAsync("c");
        await world.AddMemberAsync("m", m => m.Offers.Add(new V1.Offer { ConceptId = "c" }));

        var refusal = await Refusal.OfAsync(server.Concepts.RemoveConceptAsync(new() { NetworkId = world.Id, ConceptId = "c" }));

        refusal.ShouldBe(StatusCode.FailedPrecondition, V1.ErrorReason.ReferenceViolated);
        refusal.Fields["concept_id"].ShouldContain("'m'");
    }

    [Fact]
    public async Task RemoveConcept_Unused_IsGone()
    {
        var world = await server.NewWorldAsync();
        await world.AddConceptAsync("c");

        await server.Concepts.RemoveConceptAsync(new() { NetworkId = world.Id, ConceptId = "c" });

        var refusal = await Refusal.OfAsync(server.Concepts.GetConceptAsync(new() { NetworkId = world.Id, ConceptId = "c" }));
        refusal.ShouldBe(StatusCode.NotFound, V1.ErrorReason.ConceptNotFound);
    }
}
