using Grpc.Core;

namespace Matching.Server.Tests.Rules;

/// <summary>Every rule of a member's fields, in a single write and in an imported row.</summary>
public sealed class MemberFieldTests(RunningServer server)
{
    private static readonly Dictionary<string, (string Field, string Problem, Action<V1.Member> Break)> s_faults = new()
    {
        ["id too long"] = ("member_id", "at most 128", m => m.MemberId = new string('x', 129)),
        ["id with white space"] = ("member_id", "white space", m => m.MemberId = " m"),
        ["id with a control character"] = ("member_id", "control", m => m.MemberId = "m\u0007m"),
        ["name too long"] = ("display_name", "at most 200", m => m.DisplayName = new string('x', 201)),
        ["name with a control character"] = ("display_name", "control", m => m.DisplayName = "a\nb"),
        ["partner id too long"] = ("partner_id", "at most 128", m => m.PartnerId = new string('p', 129)),
        ["locality too long"] = ("locality", "at most 128", m => m.Locality = new string('x', 129)),
        ["capacity negative"] = ("capacity", "between 0 and 100", m => m.Capacity = -1),
        ["capacity too large"] = ("capacity", "between 0 and 100", m => m.Capacity = 101),
        ["band unknown"] = ("band", "SocioeconomicBand", m => m.Band = (V1.SocioeconomicBand)9),
        ["offer without concept"] = ("offers[0].concept_id", "not be empty", m => m.Offers.Add(new V1.Offer())),
        ["offer level too large"] = ("offers[0].level", "between 0 and 1", m => m.Offers.Add(new V1.Offer { ConceptId = "c", Level = 1.01 })),
        ["offer level negative"] = ("offers[0].level", "between 0 and 1", m => m.Offers.Add(new V1.Offer { ConceptId = "c", Level = -0.1 })),
        ["offer level not a number"] = ("offers[0].level", "NaN", m => m.Offers.Add(new V1.Offer { ConceptId = "c", Level = double.NaN })),
        ["offer twice"] = ("offers[1].concept_id", "already, at position 0", m => m.Offers.Add([new() { ConceptId = "c" }, new() { ConceptId = "c" }])),
        ["too many offers"] = ("offers", "at most 100", m => m.Offers.Add(Enumerable.Range(0, 101).Select(i => new V1.Offer { ConceptId = $"c{i}" }))),
        ["need without concept"] = ("needs[0].concept_id", "not be empty", m => m.Needs.Add(new V1.Need())),
        ["need urgency infinite"] = ("needs[0].urgency", "Infinity", m => m.Needs.Add(new V1.Need { ConceptId = "c", Urgency = double.PositiveInfinity })),
        ["need twice"] = ("needs[1].concept_id", "already", m => m.Needs.Add([new() { ConceptId = "c" }, new() { ConceptId = "c" }])),
        ["too many needs"] = ("needs", "at most 100", m => m.Needs.Add(Enumerable.Range(0, 101).Select(i => new V1.Need { ConceptId = $"c{i}" }))),
        ["language empty"] = ("languages[0]", "BCP 47", m => m.Languages.Add("")),
        ["language with a space"] = ("languages[1]", "BCP 47", m => m.Languages.Add(["de", "de CH"])),
        ["language of one letter"] = ("languages[0]", "BCP 47", m => m.Languages.Add("d")),
        ["language subtag too long"] = ("languages[0]", "BCP 47", m => m.Languages.Add("de-ninechars")),
        ["too many languages"] = ("languages", "at most 20", m => m.Languages.Add(Enumerable.Repeat("de", 21))),
        ["more hours than a week has"] = ("availability.hours_per_week", "between 0 and 168", m => m.Availability = new() { HoursPerWeek = 168.5 }),
        ["hours not a number"] = ("availability.hours_per_week", "NaN", m => m.Availability = new() { HoursPerWeek = double.NaN }),
        ["slot unspecified"] = ("availability.slots[0]", "must name", m => m.Availability = new() { Slots = { V1.TimeSlot.Unspecified } }),
        ["slot unknown"] = ("availability.slots[0]", "TimeSlot", m => m.Availability = new() { Slots = { (V1.TimeSlot)77 } }),
        ["slot twice"] = ("availability.slots[1]", "already", m => m.Availability = new() { Slots = { V1.TimeSlot.WeekendDay, V1.TimeSlot.WeekendDay } }),
    };

    public static TheoryData<string> Faults => [.. s_faults.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task UpsertMember_Fault_NamesTheFieldAndWritesNothing(string fault)
    {
        var world = await server.NewWorldAsync();
        var (field, problem, breakIt) = s_faults[fault];

        var refusal = await Refusal.OfAsync(() => world.AddMemberAsync("m", breakIt));

        refusal.ShouldBe(StatusCode.InvalidArgument, V1.ErrorReason.InvalidFields);
        refusal.Fields.Keys.ShouldBe([$"member.{field}"]);
        refusal.Fields[$"member.{field}"].ShouldContain(problem);
        (await server.Members.ListMembersAsync(new() { NetworkId = world.Id })).Members.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task ImportMembers_Fault_RejectsTheRowByTheSameRule(string fault)
    {
        var world = await server.NewWorldAsync();
        var (field, problem, breakIt) = s_faults[fault];
        var row = new V1.Member { MemberId = "m" };
        breakIt(row);

        var import = await world.ImportAsync([row, new V1.Member { MemberId = "good" }]);

        var rejected = import.Rejected.ShouldHaveSingleItem();
        (rejected.Index, rejected.Field).ShouldBe((0, field));
        rejected.Description.ShouldContain(problem);
        (import.Summary.Received, import.Summary.Imported, import.Summary.Rejected).ShouldBe((2, 1, 1));
    }

    [Fact]
    public async Task UpsertMember_ManyFaults_NamesAllAtOnce()
    {
        var request = new V1.UpsertMemberRequest
        {
            RequestId = new string('r', 129),
            Etag = "made up",
            UpdateMask = new() { Paths = { "offers", "name", "band" } },
            Member = new() { Offers = { new V1.Offer { Level = 2 } }, Band = (V1.SocioeconomicBand)5, Locality = new string('x', 500) },
        };

        var refusal = await Refusal.OfAsync(server.Members.UpsertMemberAsync(request));

        refusal.Fields.Keys.ShouldBe(
            ["network_id", "update_mask.paths[1]", "member.band", "member.offers[0].concept_id", "member.offers[0].level", "etag", "request_id"],
            ignoreOrder: true,
            "locality is wrong too, but the mask leaves it out");
        refusal.Message.ShouldContain("6 more");
    }

    [Fact]
    public async Task UpsertMember_HundredsOfFaults_FitIntoTheTrailersThatClientsTake()
    {
        var member = new V1.Member { MemberId = "m", Offers = { Enumerable.Range(0, 500).Select(i => new V1.Offer { ConceptId = new string('x', 200), Level = -i - 1 }) } };

        var exception = await Should.ThrowAsync<RpcException>(async () => await server.Members.UpsertMemberAsync(new() { NetworkId = "n", Member = member }));

        exception.Trailers.Sum(t => t.Key.Length + (t.IsBinary ? t.ValueBytes.Length * 4 / 3 : t.Value.Length)).ShouldBeLessThan(8 * 1024);
        Refusal.Of(exception).Fields.Count.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("Ünïcødé-名前-🎈")]
    [InlineData("a b/c%d'e\"f;--<>&")]
    [InlineData("\u202Eright-to-left")]
    public async Task UpsertMember_OddButLawfulId_ReadsBackTheSame(string id)
    {
        var world = await server.NewWorldAsync();

        await world.AddMemberAsync(id);

        (await server.Members.GetMemberAsync(new() { NetworkId = world.Id, MemberId = id })).Member.MemberId.ShouldBe(id);
    }
}
