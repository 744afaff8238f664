using Grpc.Core;

namespace Matching.Server.Tests.Services;

public sealed class MemberServiceTests(RunningServer server)
{
    [Fact]
    public async Task UpsertMember_EveryField_ReadsBackTheSame()
    {
        var world = await server.NewWorldAsync();
        await world.AddConceptAsync("skill");
        await world.AddConceptAsync("need");
        await server.Networks.UpsertPartnerAsync(new() { NetworkId = world.Id, Partner = new() { PartnerId = "p" } });
        var sent = new V1.Member
        {
            MemberId = "Zoë-Ω-𝒳",
            DisplayName = "Zoë 👩‍👧",
            PartnerId = "p",
            Offers = { new V1.Offer { ConceptId = "skill", Level = 0 } },
            Needs = { new V1.Need { ConceptId = "need", Urgency = 1 } },
            Languages = { "de-CH", "ti", "zh-Hant-TW" },
            Locality = "Kreis 4",
            Availability = new() { HoursPerWeek = 3.5, Slots = { V1.TimeSlot.WeekendDay, V1.TimeSlot.WeekdayEvening } },
            Capacity = 0,
            Consents = new() { Matching = true, BandUse = true },
            Band = V1.SocioeconomicBand.Middle,
        };

        var upserted = await server.Members.UpsertMemberAsync(new() { NetworkId = world.Id, Member = sent });
        var read = (await server.Members.GetMemberAsync(new() { NetworkId = world.Id, MemberId = sent.MemberId })).Member;

        upserted.Member.ShouldBe(read);
        read.Etag.ShouldNotBeEmpty();
        read.UpdateTime.ShouldNotBeNull();
        read.Etag = "";
        read.UpdateTime = null;
        read.ShouldBe(sent);
    }

    [Fact]
    public async Task UpsertMember_NothingSaid_HasTheDefaults()
    {
        var world = await server.NewWorldAsync();
        await world.AddConceptAsync("c");
        var sent = new V1.Member { Offers = { new V1.Offer { ConceptId = "c" } }, Needs = { new V1.Need { ConceptId = "c" } } };

        var member = (await server.Members.UpsertMemberAsync(new() { NetworkId = world.Id, Member = sent })).Member;

        Guid.Parse(member.MemberId).Version.ShouldBe(7);
        member.Offers[0].Level.ShouldBe(0.5);
        member.Needs[0].Urgency.ShouldBe(0.5);
        member.Capacity.ShouldBe(3);
        member.Consents.ShouldBe(new V1.Consents());
        member.Availability.ShouldBeNull();
    }

    [Fact]
    public async Task UpsertMember_Again_ReplacesTheWhole()
    {
        var world = await server.NewWorldAsync();
        var first = await world.AddMemberAsync("m", m => m.Locality = "Here");

        var second = await world.AddMemberAsync("m", m => m.DisplayName = "M");

        second.Locality.ShouldBeEmpty();
        second.DisplayName.ShouldBe("M");
        second.Etag.ShouldNotBe(first.Etag);
    }

    [Fact]
    public async Task ListMembers_ManyScripts_OrderedByCodePoint()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("b", "B", "ä", "\uE000", "😀", "中");

        var listed = await server.Members.ListMembersAsync(new() { NetworkId = world.Id });

        listed.Members.Select(m => m.MemberId).ShouldBe(["B", "b", "ä", "中", "\uE000", "😀"]);
        listed.NextPageToken.ShouldBeEmpty();
    }

    [Fact]
    public async Task EraseMember_WithTies_NoReadShowsThePerson()
    {
        var world = await (await server.NewWorldAsync()).WithTwoClustersAsync();
        (await world.SuggestAsync("a1")).Suggestions.ShouldContain(s => s.MemberId == "c2");
        await server.Ties.RecordInteractionAsync(new()
        {
            NetworkId = world.Id,
            Interaction = new() { FromMemberId = "c2", ToMemberId = "c1", Kind = "help", Time = World.Noon },
        });

        var erased = await server.Members.EraseMemberAsync(new() { NetworkId = world.Id, MemberId = "c2" });

        (await world.SuggestAsync("a1")).Revision.ShouldBeGreaterThanOrEqualTo(erased.Result.Revision);
        (await world.SuggestAsync("a1")).ToString().ShouldNotContain("c2");
        (await world.TiesOfAsync("c1")).ShouldNotContain(t => t.OtherMemberId == "c2");
        (await server.Ties.ListInteractionsAsync(new() { NetworkId = world.Id, MemberId = "c1" })).Interactions.ShouldBeEmpty();
        (await server.Members.ListMembersAsync(new() { NetworkId = world.Id })).Members.ShouldNotContain(m => m.MemberId == "c2");
        var refusal = await Refusal.OfAsync(server.Members.GetMemberAsync(new() { NetworkId = world.Id, MemberId = "c2" }));
        refusal.ShouldBe(StatusCode.NotFound, V1.ErrorReason.MemberNotFound);
    }

    [Fact]
    public async Task ExportMember_TiesAndInteractions_MemberComesFirst()
    {
        var world = await (await server.NewWorldAsync()).WithTwoClustersAsync();
        var interaction = new V1.Interaction { InteractionId = "i1", FromMemberId = "b1", ToMemberId = "a1", Kind = "help", Time = World.Noon, Hours = 2 };
        await server.Ties.RecordInteractionAsync(new() { NetworkId = world.Id, Interaction = interaction });

        using var call = server.Members.ExportMember(new() { NetworkId = world.Id, MemberId = "b1" });
        var records = await call.ResponseStream.ReadAllAsync().ToListAsync();

        records[0].Member.MemberId.ShouldBe("b1");
        records[1..^1].Select(r => r.Tie.OtherMemberId).ShouldBe(["a1", "a2", "c1"]);
        records[^1].Interaction.ShouldBe(interaction);
    }
}
