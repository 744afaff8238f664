namespace Matching.Server.Tests.Semantics;

public sealed class UpdateMaskTests(RunningServer server)
{
    private static V1.Member Full(V1.Member member)
    {
        member.Offers.Add(new V1.Offer { ConceptId = "c", Level = 0.9 });
        member.Languages.Add(["de", "ti"]);
        member.Locality = "Here";
        member.Availability = new() { HoursPerWeek = 4, Slots = { V1.TimeSlot.WeekendDay } };
        member.Capacity = 7;
        member.Band = V1.SocioeconomicBand.Low;
        return member;
    }

    public static TheoryData<string> Paths =>
    [
        "display_name", "offers", "languages", "locality", "availability", "availability.hours_per_week", "availability.slots",
        "capacity", "consents", "consents.matching", "band",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task UpsertMember_OnePath_ClearsThatFieldAndNoOther(string path)
    {
        var world = await server.NewWorldAsync();
        await world.AddConceptAsync("c");
        var before = await world.AddMemberAsync("m", m => Full(m));

        var after = await PatchAsync(world, new V1.Member { MemberId = "m" }, path);

        after.ShouldNotBe(before);
        Clear(before, path);
        (after.Etag, after.UpdateTime) = (before.Etag, before.UpdateTime);
        after.ShouldBe(before);
    }

    [Fact]
    public async Task UpsertMember_SeveralPaths_SetsThemOnly()
    {
        var world = await server.NewWorldAsync();
        await world.AddConceptAsync("c");
        await world.AddMemberAsync("m", m => Full(m));
        var patch = new V1.Member { MemberId = "m", DisplayName = "New", Capacity = 0, Consents = new() { BandUse = true }, Locality = "ignored" };

        var after = await PatchAsync(world, patch, "display_name", "capacity", "consents.band_use", "member_id", "etag");

        after.DisplayName.ShouldBe("New");
        after.Capacity.ShouldBe(0);
        after.Consents.ShouldBe(new V1.Consents { Matching = true, Introducing = true, BandUse = true });
        after.Locality.ShouldBe("Here");
        after.Offers.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task UpsertMember_Star_ReplacesTheWhole()
    {
        var world = await server.NewWorldAsync();
        await world.AddConceptAsync("c");
        await world.AddMemberAsync("m", m => Full(m));

        var after = await PatchAsync(world, new V1.Member { MemberId = "m", DisplayName = "Only this" }, "*");

        after.Offers.ShouldBeEmpty();
        after.Capacity.ShouldBe(3);
        after.DisplayName.ShouldBe("Only this");
    }

    [Fact]
    public async Task UpsertMember_NewMemberWithMask_IsMadeFromTheNamedFields()
    {
        var world = await server.NewWorldAsync();

        var made = await PatchAsync(world, new V1.Member { MemberId = "m", DisplayName = "M", Locality = "Here" }, "locality");

        (made.MemberId, made.Locality, made.DisplayName, made.Capacity).ShouldBe(("m", "Here", "", 3));
    }

    [Fact]
    public async Task UpsertMember_ManyWritersOfDifferentFields_LoseNothing()
    {
        var world = await server.NewWorldAsync();
        await world.AddMemberAsync("m");

        await Task.WhenAll(
            PatchAsync(world, new V1.Member { MemberId = "m", DisplayName = "A" }, "display_name"),
            PatchAsync(world, new V1.Member { MemberId = "m", Locality = "B" }, "locality"),
            PatchAsync(world, new V1.Member { MemberId = "m", Capacity = 9 }, "capacity"),
            PatchAsync(world, new V1.Member { MemberId = "m", Languages = { "de" } }, "languages"));

        var member = (await server.Members.GetMemberAsync(new() { NetworkId = world.Id, MemberId = "m" })).Member;
        (member.DisplayName, member.Locality, member.Capacity, member.Languages.Count).ShouldBe(("A", "B", 9, 1));
    }

    private async Task<V1.Member> PatchAsync(World world, V1.Member patch, params string[] paths) =>
        (await server.Members.UpsertMemberAsync(new() { NetworkId = world.Id, Member = patch, UpdateMask = new() { Paths = { paths } } })).Member;

    private static void Clear(V1.Member member, string path)
    {
        switch (path)
        {
            case "availability.hours_per_week": member.Availability.HoursPerWeek = 0; break;
            case "availability.slots": member.Availability.Slots.Clear(); break;
            case "consents.matching": member.Consents.Matching = false; break;
            case "consents": member.Consents = new(); break;
            case "capacity": member.Capacity = 3; break;
            default: V1.Member.Descriptor.FindFieldByName(path).Accessor.Clear(member); break;
        }
    }
}
