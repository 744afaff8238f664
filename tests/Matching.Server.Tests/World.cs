using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Matching.Server.Tests;

/// <summary>A network on a running server, and short ways to fill it.</summary>
public sealed class World(RunningServer server, string id)
{
    public static Timestamp Noon { get; } = new() { Seconds = 1_700_000_000 };

    public string Id => id;

    public RunningServer Server => server;

    public async Task<V1.Concept> AddConceptAsync(string concept, string broader = "", params string[] serves)
    {
        var request = new V1.UpsertConceptRequest { NetworkId = id, Concept = new() { ConceptId = concept, DisplayName = concept, BroaderId = broader, ServesIds = { serves } } };
        return (await server.Concepts.UpsertConceptAsync(request)).Concept;
    }

    public async Task<V1.Member> AddMemberAsync(string member, Action<V1.Member>? with = null)
    {
        var sent = new V1.Member { MemberId = member, DisplayName = member, Consents = new() { Matching = true, Introducing = true } };
        with?.Invoke(sent);
        return (await server.Members.UpsertMemberAsync(new() { NetworkId = id, Member = sent })).Member;
    }

    public async Task AddMembersAsync(params string[] members)
    {
        foreach (var member in members)
            await AddMemberAsync(member);
    }

    public async Task<V1.RecordTieResponse> AddTieAsync(string member, string other, string kind = "friend", Action<V1.TieReport>? with = null)
    {
        var report = new V1.TieReport();
        with?.Invoke(report);
        return await server.Ties.RecordTieAsync(new() { NetworkId = id, MemberId = member, OtherMemberId = other, Kind = kind, Report = report });
    }

    public async Task<IReadOnlyList<V1.Tie>> TiesOfAsync(string member) =>
        (await server.Ties.ListTiesAsync(new() { NetworkId = id, MemberId = member })).Ties;

    public async Task<V1.SuggestConnectionsResponse> SuggestAsync(string member) =>
        await server.Matching.SuggestConnectionsAsync(new() { NetworkId = id, MemberId = member });

    public Task<ImportResult> ImportAsync(IEnumerable<V1.Member> rows) => ImportResult.RunAsync(
        server.Members.ImportMembers(), rows.Select(m => new V1.ImportMembersRequest { NetworkId = id, Member = m }), r => (r.Rejected, r.Progress, r.Summary));

    public Task<ImportResult> ImportAsync(IEnumerable<V1.Tie> rows) => ImportResult.RunAsync(
        server.Ties.ImportTies(), rows.Select(t => new V1.ImportTiesRequest { NetworkId = id, Tie = t }), r => (r.Rejected, r.Progress, r.Summary));

    public Task<ImportResult> ImportAsync(IEnumerable<V1.Interaction> rows) => ImportResult.RunAsync(
        server.Ties.ImportInteractions(), rows.Select(i => new V1.ImportInteractionsRequest { NetworkId = id, Interaction = i }), r => (r.Rejected, r.Progress, r.Summary));

    public Task<ImportResult> ImportAsync(IEnumerable<V1.Concept> rows) => ImportResult.RunAsync(
        server.Concepts.ImportConcepts(), rows.Select(c => new V1.ImportConceptsRequest { NetworkId = id, Concept = c }), r => (r.Rejected, r.Progress, r.Summary));

    public Task<ImportResult> ImportAsync(IEnumerable<V1.Outcome> rows) => ImportResult.RunAsync(
        server.Outcomes.ImportOutcomes(), rows.Select(o => new V1.ImportOutcomesRequest { NetworkId = id, Outcome = o }), r => (r.Rejected, r.Progress, r.Summary));

    public async Task<V1.ReportOutcomeResponse> ReportAsync(string member, string candidate, V1.OutcomeKind kind, Action<V1.ReportOutcomeRequest>? with = null)
    {
        var outcome = new V1.Outcome { MemberId = member, CandidateId = candidate, Kind = kind, AnsweredBy = V1.OutcomeSide.Member };
        var request = new V1.ReportOutcomeRequest { NetworkId = id, Outcome = outcome };
        with?.Invoke(request);
        return await server.Outcomes.ReportOutcomeAsync(request);
    }

    public async Task<IReadOnlyList<V1.Outcome>> OutcomesAsync(string member = "") =>
        (await server.Outcomes.ListOutcomesAsync(new() { NetworkId = id, MemberId = member })).Outcomes;

    /// <summary>Suggestions that are recorded.</summary>
    public async Task<V1.SuggestConnectionsResponse> ShowAsync(string member, double exploration = 0, string request = "") =>
        await server.Matching.SuggestConnectionsAsync(
            new() { NetworkId = id, MemberId = member, Limit = 2, Record = true, Exploration = exploration, RequestId = request });

    /// <summary>Registers a model that reached a figure on held-out data where the prior reached another; null leaves a figure out.</summary>
    public async Task<V1.Model> AddModelAsync(string model, double? heldOut = null, double? prior = null, int answeredLists = 0, DateTimeOffset? since = null)
    {
        var request = new V1.RegisterModelRequest { NetworkId = id, ModelId = model, Author = "Ada", File = ByteString.CopyFrom(TrainedModels.File(heldOut, prior, answeredLists: answeredLists, since: since)) };
        return (await server.Models.RegisterModelAsync(request)).Model;
    }

    public async Task<V1.PromoteModelResponse> PromoteAsync(string model, V1.ModelRole role = V1.ModelRole.Serving, Action<V1.PromoteModelRequest>? with = null)
    {
        var request = new V1.PromoteModelRequest { NetworkId = id, ModelId = model, Role = role, Author = "Ada", Reason = "better" };
        with?.Invoke(request);
        return await server.Models.PromoteModelAsync(request);
    }

    public async Task<V1.ModelRoles> RolesAsync() => (await server.Models.ListModelsAsync(new() { NetworkId = id })).Roles;

    /// <summary>Two clusters of close friends, joined by one acquaintance between "b1" and "c1"; "c2" gives what "a1" of the first cluster needs.</summary>
    public async Task<World> WithTwoClustersAsync()
    {
        await AddConceptAsync("tax-help");
        await AddMemberAsync("a1", m => m.Needs.Add(new V1.Need { ConceptId = "tax-help" }));
        await AddMembersAsync("a2", "b1", "c1");
        await AddMemberAsync("c2", m => m.Offers.Add(new V1.Offer { ConceptId = "tax-help" }));
        await AddMembersAsync("c3");
        foreach (var (one, other) in new[] { ("a1", "a2"), ("a1", "b1"), ("a2", "b1"), ("c1", "c2"), ("c1", "c3"), ("c2", "c3") })
            await AddTieAsync(one, other);
        await AddTieAsync("b1", "c1", "acquaintance");
        return this;
    }
}
