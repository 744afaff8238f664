using Matching.Model;
using static Matching.Storage.Conformance.Sample;

namespace Matching.Storage.Conformance.Suites;

public abstract class MemberSuite<THarness> : StoreSuite<THarness>
    where THarness : IStoreHarness, new()
{
    [Fact]
    public async Task Find_MemberWithEveryField_GivesAllBack()
    {
        var member = new Member
        {
            Id = new("m"),
            DisplayName = "Ada \"Ω\" 漢 \u0000\n🙂",
            Partner = new PartnerId("college"),
            Offers = [new Offer(new("tutoring"), 0.1), new Offer(new("rides"))],
            Needs = [new Need(new("rides"), 0), new Need(new("tutoring"), 1)],
            Languages = ["ti", "en-GB"],
            Locality = "North",
            Availability = new Availability(1.0 / 3, [TimeSlot.WeekendDay, TimeSlot.WeekdayMorning]),
            Capacity = 0,
            Consents = Consents.Matching | Consents.BandUse,
            Band = SocioeconomicBand.Low,
        };
        await Apply(Partner("college"), Concept("tutoring"), Concept("rides"));

        var commit = await Apply(new Change.PutMember(member));

        (await Store.FindMemberAsync(Net, member.Id, Cancellation)).ShouldBe(new Stored<Member>(member, commit.Revision, Time.Present));
    }

    [Fact]
    public async Task Find_MemberWithDefaultsOnly_GivesDefaultsBack()
    {
        var member = new Member { Id = new("m"), Availability = new Availability(0, []) };

        await Apply(new Change.PutMember(member));

        (await Store.FindMemberAsync(Net, member.Id, Cancellation))!.Value.ShouldBe(member);
    }

    [Fact]
    public async Task Find_UnknownMember_GivesNull() => (await Store.FindMemberAsync(Net, new("nobody"), Cancellation)).ShouldBeNull();

    [Fact]
    public async Task Put_ExistingMember_ReplacesTheWholeRecord()
    {
        await Apply(Concept("rides"), new Change.PutMember(Person("m") with { Offers = [new Offer(new("rides"))], Capacity = 9 }));
        Time.Present += TimeSpan.FromMinutes(1);

        var commit = await Apply(new Change.PutMember(new Member { Id = new("m") }));

        (await Store.FindMemberAsync(Net, new("m"), Cancellation)).ShouldBe(
            new Stored<Member>(new Member { Id = new("m") }, commit.Revision, Time.Present));
    }

    [Fact]
    public async Task Put_OtherMember_LeavesTheRevisionOfTheFirst()
    {
        var first = await Apply(Member("a"));
        await Apply(Member("b"));

        (await Store.FindMemberAsync(Net, new("a"), Cancellation))!.Revision.ShouldBe(first.Revision);
    }

    [Fact]
    public async Task Put_SameMemberTwiceInASet_KeepsTheLast()
    {
        await Apply(Member("m"), new Change.PutMember(Person("m") with { Locality = "South" }));

        (await Store.FindMemberAsync(Net, new("m"), Cancellation))!.Value.Locality.ShouldBe("South");
    }

    [Fact]
    public async Task Commit_TimeFinerThanAMicrosecond_IsRoundedDown()
    {
        Time.Present = new DateTimeOffset(2031, 1, 1, 0, 0, 0, TimeSpan.FromHours(2)).AddTicks(19);

        await Apply(Member("m"));

        var stored = (await Store.FindMemberAsync(Net, new("m"), Cancellation))!;
        stored.ChangedAt.ShouldBe(new DateTimeOffset(2030, 12, 31, 22, 0, 0, TimeSpan.Zero).AddTicks(10));
        stored.ChangedAt.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task List_Members_GivesThemInOrderOfId()
    {
        await Apply(Members("b", "a", "c"));

        (await Store.ListMembersAsync(Net, new PageRequest(10), Cancellation)).Items.Select(stored => stored.Value.Id.Value).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task Member_OfAnotherNetwork_IsNotSeen()
    {
        var other = new NetworkId("hillside");
        await Store.ApplyAsync(new ChangeSet(other, [new Change.CreateNetwork("Hillside"), Member("m")]), Cancellation);

        (await Store.FindMemberAsync(Net, new("m"), Cancellation)).ShouldBeNull();
        (await Store.ListMembersAsync(Net, new PageRequest(10), Cancellation)).Items.ShouldBeEmpty();
    }
}
