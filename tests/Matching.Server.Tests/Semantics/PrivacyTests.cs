using Grpc.Core;

namespace Matching.Server.Tests.Semantics;

public sealed class PrivacyTests(RunningServer server)
{
    public static TheoryData<V1.TieQuality, V1.TieVisibility> Hidden => new()
    {
        { V1.TieQuality.Difficult, V1.TieVisibility.Network },
        { V1.TieQuality.Supportive, V1.TieVisibility.Private },
        { V1.TieQuality.Difficult, V1.TieVisibility.Private },
    };

    [Theory]
    [MemberData(nameof(Hidden))]
    public async Task HiddenReport_AllWaysToTheOtherSide_NeverShowIt(V1.TieQuality quality, V1.TieVisibility visibility)
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("a", "b");
        var hidden = await world.AddTieAsync("a", "b", with: r => (r.ReporterId, r.Quality, r.Visibility) = ("a", quality, visibility));

        hidden.Tie.Reports.ShouldHaveSingleItem().ReporterId.ShouldBe("a");
        (await world.TiesOfAsync("a")).ShouldHaveSingleItem();
        (await world.TiesOfAsync("b")).ShouldBeEmpty();
        (await ExportAsync(world, "b")).ShouldNotContain(r => r.Tie != null);
        (await ExportAsync(world, "a")).ShouldContain(r => r.Tie != null);

        var answered = await world.AddTieAsync("b", "a", with: r => r.ReporterId = "b");
        answered.Tie.Reports.ShouldHaveSingleItem().ReporterId.ShouldBe("b");
        var recorded = await world.AddTieAsync("b", "a");
        recorded.Tie.Reports.Select(r => r.ReporterId).ShouldBe(["", "b"]);
        (await world.TiesOfAsync("b")).ShouldHaveSingleItem().Reports.Select(r => r.ReporterId).ShouldBe(["", "b"]);
        (await world.TiesOfAsync("a")).ShouldHaveSingleItem().Reports.Select(r => r.ReporterId).ShouldBe(["", "a", "b"], ignoreOrder: true);
    }

    [Fact]
    public async Task ListTies_HiddenTiesAmongOthers_PagesStayFull()
    {
        var world = await server.NewWorldAsync();
        await world.AddMembersAsync("me", "a", "b", "c", "d");
        foreach (var other in new[] { "a", "b", "c", "d" })
            await world.AddTieAsync("me", other, with: r => (r.ReporterId, r.Quality) = (other, other is "a" or "c" ? V1.TieQuality.Difficult : V1.TieQuality.Neutral));

        var page = await server.Ties.ListTiesAsync(new() { NetworkId = world.Id, MemberId = "me", PageSize = 2 });

        page.Ties.Select(t => t.OtherMemberId).ShouldBe(["b", "d"]);
        page.NextPageToken.ShouldBeEmpty();
    }

    [Fact]
    public async Task DifficultTie_Recorded_EndsTheSuggestionOnTheNextRead()
    {
        var world = await (await server.NewWorldAsync()).WithTwoClustersAsync();
        (await world.SuggestAsync("a1")).Suggestions.ShouldContain(s => s.MemberId == "c2");

        await world.AddTieAsync("c2", "a1", "acquaintance", r => (r.ReporterId, r.Quality) = ("c2", V1.TieQuality.Difficult));

        (await world.SuggestAsync("a1")).Suggestions.ShouldNotContain(s => s.MemberId == "c2");
        (await world.SuggestAsync("c2")).Suggestions.ShouldNotContain(s => s.MemberId == "a1");
    }

    [Fact]
    public async Task MatchingConsent_Withdrawn_TakesEffectOnTheNextRead()
    {
        var world = await (await server.NewWorldAsync()).WithTwoClustersAsync();

        await WithdrawAsync(world, "c2", "consents.matching");

        (await world.SuggestAsync("a1")).Suggestions.ShouldNotContain(s => s.MemberId == "c2");
        var refusal = await Refusal.OfAsync(() => world.SuggestAsync("c2"));
        refusal.ShouldBe(StatusCode.FailedPrecondition, V1.ErrorReason.ConsentMissing);
    }

    [Fact]
    public async Task IntroducingConsent_Withdrawn_TakesThePersonOffEveryPath()
    {
        var world = await (await server.NewWorldAsync()).WithTwoClustersAsync();

        await WithdrawAsync(world, "b1", "consents.introducing");

        var paths = (await world.SuggestAsync("a1")).Suggestions.Where(s => s.Path is not null).SelectMany(s => s.Path.Introducers);
        paths.ShouldNotContain(i => i.MemberId == "b1");
    }

    [Fact]
    public async Task NotFound_IdOfAnotherNetwork_LooksLikeAnIdOfNone()
    {
        var (here, there) = (await server.NewWorldAsync(), await server.NewWorldAsync());
        await there.AddMemberAsync("elsewhere");

        var other = await Refusal.OfAsync(server.Members.GetMemberAsync(new() { NetworkId = here.Id, MemberId = "elsewhere" }));
        var none = await Refusal.OfAsync(server.Members.GetMemberAsync(new() { NetworkId = here.Id, MemberId = "nowherees" }));

        other.ShouldBe(StatusCode.NotFound, V1.ErrorReason.MemberNotFound);
        other.Message.Replace("elsewhere", "nowherees").ShouldBe(none.Message);
    }

    private async Task WithdrawAsync(World world, string member, string consent) => await server.Members.UpsertMemberAsync(
        new() { NetworkId = world.Id, Member = new() { MemberId = member }, UpdateMask = new() { Paths = { consent } } });

    private async Task<List<V1.ExportMemberResponse>> ExportAsync(World world, string member)
    {
        using var call = server.Members.ExportMember(new() { NetworkId = world.Id, MemberId = member });
        return await call.ResponseStream.ReadAllAsync().ToListAsync();
    }
}
