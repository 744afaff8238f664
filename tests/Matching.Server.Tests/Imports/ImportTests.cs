using Grpc.Core;

namespace Matching.Server.Tests.Imports;

public sealed class ImportTests(RunningServer server)
{
    [Fact]
    public async Task ImportMembers_ThousandsOfRows_AreWrittenInBatches()
    {
        var world = await server.NewWorldAsync();

        var import = await world.ImportAsync(Enumerable.Range(0, 2_500).Select(i => new V1.Member { MemberId = $"m{i:0000}" }));

        import.Rejected.ShouldBeEmpty();
        import.Progress.Select(p => p.Imported).ShouldBe([1000, 2000, 2500]);
        import.Summary.ShouldBe(new V1.ImportSummary { Received = 2_500, Imported = 2_500, Revision = 4 });
        (await server.Networks.SummarizeNetworkAsync(new() { NetworkId = world.Id })).MemberCount.ShouldBe(2_500);
    }

    [Fact]
    public async Task ImportMembers_Again_LeavesTheSameState()
    {
        var world = await server.NewWorldAsync();
        var rows = Enumerable.Range(0, 20).Select(i => new V1.Member { MemberId = $"m{i}", Locality = $"l{i}" }).ToList();
        await world.ImportAsync(rows);
        var before = await server.Members.ListMembersAsync(new() { NetworkId = world.Id });

        var again = await world.ImportAsync(rows);

        again.Summary.Imported.ShouldBe(20);
        var after = await server.Members.ListMembersAsync(new() { NetworkId = world.Id });
        after.Members.Select(Content).ShouldBe(before.Members.Select(Content));

        static string Content(V1.Member member) => new V1.Member(member) { Etag = "", UpdateTime = null }.ToString();
    }

    [Fact]
    public async Task ImportMembers_BrokenReferences_RejectsThoseRowsAndTakesTheRest()
    {
        var world = await server.NewWorldAsync();
        await world.AddConceptAsync("c");
        var rows = new V1.Member[]
        {
            new() { MemberId = "m0", Offers = { new V1.Offer { ConceptId = "c" } } },
            new() { MemberId = "m1", PartnerId = "no-partner", Offers = { new V1.Offer { ConceptId = "c" }, new V1.Offer { ConceptId = "no-concept" } } },
            new() { MemberId = "m2" },
            new() { MemberId = "m3", Needs = { new V1.Need { ConceptId = "no-need" } } },
        };

        var import = await world.ImportAsync(rows);

        import.Rejected.Select(r => (r.Index, r.Field, r.Value, r.Description)).ShouldBe(
        [
            (1, "partner_id", "no-partner", "does not exist"),
            (1, "offers[1].concept_id", "no-concept", "does not exist"),
            (3, "needs[0].concept_id", "no-need", "does not exist"),
        ]);
        (import.Summary.Received, import.Summary.Imported, import.Summary.Rejected).ShouldBe((4, 2, 2));
        (await server.Members.ListMembersAsync(new() { NetworkId = world.Id })).Members.Select(m => m.MemberId).ShouldBe(["m0", "m2"]);
    }

    [Fact]
    public async Task ImportMembers_MemberWhoWithdrewConsentMeanwhile_KeepsTheWithdrawal()
    {
        var world = await server.NewWorldAsync();
        await world.ImportAsync([new V1.Member { MemberId = "m0", Consents = new() { Matching = true } }, new V1.Member { MemberId = "m1" }]);
        var read = (await server.Members.ListMembersAsync(new() { NetworkId = world.Id })).Members;
        await world.ImportAsync([new V1.Member { MemberId = "m0" }]);
        await server.Members.EraseMemberAsync(new() { NetworkId = world.Id, MemberId = "m1" });

        var import = await world.ImportAsync([.. read, new V1.Member { MemberId = "m2" }]);

        import.Rejected.Select(r => (r.Index, r.Field)).ShouldBe([(0, "etag"), (1, "etag")]);
        import.Summary.Imported.ShouldBe(1);
        var members = (await server.Members.ListMembersAsync(new() { NetworkId = world.Id })).Members;
        members.Select(m => (m.MemberId, m.Consents?.Matching ?? false)).ShouldBe([("m0", false), ("m2", false)]);
    }

    [Fact]
    public async Task ImportMembers_RowWithoutId_IsRejected()
    {
        var world = await server.NewWorldAsync();

        var import = await world.ImportAsync([new V1.Member { DisplayName = "nobody" }]);

        import.Rejected.ShouldHaveSingleItem().Field.ShouldBe("member_id");
        import.Summary.Imported.ShouldBe(0);
    }

    [Fact]
    public async Task ImportConcepts_NarrowerFirst_TakesBothAndDropsWhatHangsOnARejectedRow()
    {
        var world = await server.NewWorldAsync();
        var rows = new V1.Concept[]
        {
            new() { ConceptId = "narrow", BroaderId = "broad" },
            new() { ConceptId = "broad" },
            new() { ConceptId = "orphan", BroaderId = "nowhere" },
            new() { ConceptId = "orphan-child", BroaderId = "orphan" },
        };

        var import = await world.ImportAsync(rows);

        import.Rejected.Select(r => (r.Index, r.Value)).ShouldBe([(2, "nowhere"), (3, "orphan")]);
        (await server.Concepts.ListConceptsAsync(new() { NetworkId = world.Id })).Concepts.Select(c => c.ConceptId).ShouldBe(["broad", "narrow"]);
    }

    [Fact]
    public async Task ImportTies_WithAndWithoutReports_RecordsThem()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b", "c");
        var rows = new V1.Tie[]
        {
            new() { MemberId = "b", OtherMemberId = "a", Kind = "kin" },
            new() { MemberId = "b", OtherMemberId = "c", Kind = "friend", Reports = { new V1.TieReport { ReporterId = "c" }, new V1.TieReport { ReporterId = "b", Intensity = 1 } } },
            new() { MemberId = "b", OtherMemberId = "ghost", Kind = "kin" },
            new() { MemberId = "ghost", OtherMemberId = "b", Kind = "kin" },
            new() { MemberId = "a", OtherMemberId = "c", Kind = "kin", Reports = { new V1.TieReport { ReporterId = "b" } } },
            new() { MemberId = "a", OtherMemberId = "c", Kind = "kin", Reports = { new V1.TieReport(), new V1.TieReport() } },
        };

        var import = await world.ImportAsync(rows);

        import.Rejected.OrderBy(r => r.Index).Select(r => (r.Index, r.Field)).ShouldBe(
            [(2, "other_member_id"), (3, "member_id"), (4, "reports[0].reporter_id"), (5, "reports[1].reporter_id")]);
        var ties = await world.TiesOfAsync("b");
        ties.Select(t => (t.OtherMemberId, t.Kind)).ShouldBe([("a", "kin"), ("c", "friend")]);
        ties[0].Reports.ShouldHaveSingleItem().Provenance.ShouldBe(V1.TieProvenance.PartnerRecord);
        ties[1].Reports.Select(r => r.ReporterId).ShouldBe(["b", "c"]);
    }

    [Fact]
    public async Task ImportInteractions_Twice_CountsOnce()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b");
        var rows = new V1.Interaction[]
        {
            new() { InteractionId = "i", FromMemberId = "a", ToMemberId = "b", Kind = "help", Time = World.Noon, Hours = 2 },
            new() { FromMemberId = "a", ToMemberId = "b", Kind = "help", Time = World.Noon },
        };
        await world.ImportAsync(rows);

        var again = await world.ImportAsync(rows);

        again.Rejected.ShouldHaveSingleItem().Field.ShouldBe("interaction_id");
        (await server.Ties.ListInteractionsAsync(new() { NetworkId = world.Id, MemberId = "a" })).Interactions.ShouldBe([rows[0]]);
    }

    [Fact]
    public async Task ImportMembers_UnknownNetwork_NotFound()
    {
        var world = new World(server, "no-such-network");

        var refusal = await Refusal.OfAsync(() => world.ImportAsync([new V1.Member { MemberId = "m" }]));

        refusal.ShouldBe(StatusCode.NotFound, V1.ErrorReason.NetworkNotFound);
    }

    [Fact]
    public async Task ImportMembers_NetworkOnlyInTheFirstRow_IsEnoughAndAnotherIsRejected()
    {
        var (world, other) = (await server.NewWorldAsync(), await server.NewWorldAsync());
        V1.ImportMembersRequest[] rows =
        [
            new() { NetworkId = world.Id, Member = new() { MemberId = "a" } },
            new() { Member = new() { MemberId = "b" } },
            new() { NetworkId = other.Id, Member = new() { MemberId = "c" } },
            new() { NetworkId = world.Id },
        ];

        var import = await ImportResult.RunAsync(server.Members.ImportMembers(), rows, r => (r.Rejected, r.Progress, r.Summary));

        import.Rejected.Select(r => (r.Index, r.Field)).ShouldBe([(2, "network_id"), (3, "member")]);
        (await server.Members.ListMembersAsync(new() { NetworkId = other.Id })).Members.ShouldBeEmpty();
        import.Summary.Imported.ShouldBe(2);
    }

    [Fact]
    public async Task ImportMembers_NothingSent_HasAnEmptySummary()
    {
        var import = await ImportResult.RunAsync(
            server.Members.ImportMembers(), Array.Empty<V1.ImportMembersRequest>(), r => (r.Rejected, r.Progress, r.Summary));

        import.Summary.ShouldBe(new V1.ImportSummary());
    }

    [Fact]
    public async Task ImportMembers_CancelledMidway_KeepsWholeBatchesOnly()
    {
        var world = await server.NewWorldAsync();
        using var cancellation = new CancellationTokenSource();
        using var call = server.Members.ImportMembers(cancellationToken: cancellation.Token);
        for (var i = 0; i < 1_500; i++)
            await call.RequestStream.WriteAsync(new() { NetworkId = world.Id, Member = new() { MemberId = $"m{i}" } });
        await call.ResponseStream.MoveNext(CancellationToken.None);

        await cancellation.CancelAsync();

        (await Should.ThrowAsync<RpcException>(() => call.ResponseStream.MoveNext(CancellationToken.None))).StatusCode.ShouldBe(StatusCode.Cancelled);
        (await server.Networks.SummarizeNetworkAsync(new() { NetworkId = world.Id })).MemberCount.ShouldBe(1_000);
    }
}
