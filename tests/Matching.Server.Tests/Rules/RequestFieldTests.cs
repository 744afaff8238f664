using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;

namespace Matching.Server.Tests.Rules;

/// <summary>Every rule of the other requests' fields.</summary>
public sealed class RequestFieldTests(RunningServer server)
{
    private static readonly string s_tooLong = new('x', 129);

    private static readonly (string Field, string Problem, Func<RunningServer, Task> Call)[] s_faults =
    [
        ("network", "must be set", async s => await s.Networks.CreateNetworkAsync(new())),
        ("network.network_id", "not be empty", async s => await s.Networks.CreateNetworkAsync(new() { Network = new() })),
        ("network.display_name", "at most 200", async s => await s.Networks.CreateNetworkAsync(new() { Network = new() { NetworkId = "n", DisplayName = new('x', 201) } })),
        ("request_id", "at most 128", async s => await s.Networks.CreateNetworkAsync(new() { Network = new() { NetworkId = "n" }, RequestId = s_tooLong })),
        ("network_id", "not be empty", async s => await s.Networks.GetNetworkAsync(new())),
        ("page_size", "0 or more", async s => await s.Networks.ListNetworksAsync(new() { PageSize = -1 })),
        ("min_revision", "0 or more", async s => await s.Networks.SummarizeNetworkAsync(new() { NetworkId = "n", MinRevision = -1 })),
        ("partner", "must be set", async s => await s.Networks.UpsertPartnerAsync(new() { NetworkId = "n" })),
        ("partner.partner_id", "not be empty", async s => await s.Networks.UpsertPartnerAsync(Partner(p => p.PartnerId = ""))),
        ("partner.kind", "at most 64", async s => await s.Networks.UpsertPartnerAsync(Partner(p => p.Kind = new('k', 65)))),
        ("partner.partners_with[0]", "another partner", async s => await s.Networks.UpsertPartnerAsync(Partner(p => p.PartnersWith.Add("p")))),
        ("partner.partners_with[1]", "already", async s => await s.Networks.UpsertPartnerAsync(Partner(p => p.PartnersWith.Add(["q", "q"])))),
        ("partner.partners_with", "at most 1000", async s => await s.Networks.UpsertPartnerAsync(Partner(p => p.PartnersWith.Add(Enumerable.Range(0, 1001).Select(i => $"q{i}"))))),
        ("page_size", "0 or more", async s => await s.Networks.ListPartnersAsync(new() { NetworkId = "n", PageSize = -5 })),
        ("member", "must be set", async s => await s.Members.UpsertMemberAsync(new() { NetworkId = "n" })),
        ("update_mask", "names no field", async s => await s.Members.UpsertMemberAsync(new() { NetworkId = "n", Member = new(), UpdateMask = new() })),
        ("update_mask.paths[0]", "no field", async s => await s.Members.UpsertMemberAsync(new() { NetworkId = "n", Member = new(), UpdateMask = new() { Paths = { "offers.level" } } })),
        ("etag", "no etag", async s => await s.Members.UpsertMemberAsync(new() { NetworkId = "n", Member = new(), Etag = "*" })),
        ("member_id", "not be empty", async s => await s.Members.GetMemberAsync(new() { NetworkId = "n" })),
        ("member_id", "control", async s => await s.Members.EraseMemberAsync(new() { NetworkId = "n", MemberId = "m\0m" })),
        ("member_id", "not be empty", async s => await s.Ties.ListTiesAsync(new() { NetworkId = "n" })),
        ("page_size", "0 or more", async s => await s.Ties.ListInteractionsAsync(new() { NetworkId = "n", MemberId = "m", PageSize = int.MinValue })),
        ("other_member_id", "another member", async s => await s.Ties.RecordTieAsync(Tie(t => t.OtherMemberId = "a"))),
        ("kind", "a-z", async s => await s.Ties.RecordTieAsync(Tie(t => t.Kind = "Friend"))),
        ("kind", "not be empty", async s => await s.Ties.RecordTieAsync(Tie(t => t.Kind = ""))),
        ("kind", "at most 64", async s => await s.Ties.RecordTieAsync(Tie(t => t.Kind = new('k', 65)))),
        ("report", "must be set", async s => await s.Ties.RecordTieAsync(Tie(t => t.Report = null))),
        ("report.reporter_id", "one of the two", async s => await s.Ties.RecordTieAsync(Tie(t => t.Report.ReporterId = "c"))),
        ("report.intensity", "between 0 and 1", async s => await s.Ties.RecordTieAsync(Tie(t => t.Report.Intensity = 1.5))),
        ("report.intensity", "NaN", async s => await s.Ties.RecordTieAsync(Tie(t => t.Report.Intensity = double.NaN))),
        ("report.zone", "TieZone", async s => await s.Ties.RecordTieAsync(Tie(t => t.Report.Zone = (V1.TieZone)4))),
        ("report.quality", "TieQuality", async s => await s.Ties.RecordTieAsync(Tie(t => t.Report.Quality = (V1.TieQuality)(-1)))),
        ("report.visibility", "TieVisibility", async s => await s.Ties.RecordTieAsync(Tie(t => t.Report.Visibility = (V1.TieVisibility)9))),
        ("report.provenance", "TieProvenance", async s => await s.Ties.RecordTieAsync(Tie(t => t.Report.Provenance = (V1.TieProvenance)9))),
        ("report.last_contact_time", "0001-01-01", async s => await s.Ties.RecordTieAsync(Tie(t => t.Report.LastContactTime = new Timestamp { Seconds = long.MaxValue }))),
        ("report.last_contact_time", "nanoseconds", async s => await s.Ties.RecordTieAsync(Tie(t => t.Report.LastContactTime = new Timestamp { Nanos = -1 }))),
        ("interaction", "must be set", async s => await s.Ties.RecordInteractionAsync(new() { NetworkId = "n" })),
        ("interaction.time", "must be set", async s => await s.Ties.RecordInteractionAsync(Interaction(i => i.Time = null))),
        ("interaction.time", "0001-01-01", async s => await s.Ties.RecordInteractionAsync(Interaction(i => i.Time = new Timestamp { Seconds = long.MinValue }))),
        ("interaction.hours", "between 0 and 10000", async s => await s.Ties.RecordInteractionAsync(Interaction(i => i.Hours = -1))),
        ("interaction.to_member_id", "another member", async s => await s.Ties.RecordInteractionAsync(Interaction(i => i.ToMemberId = "a"))),
        ("interaction.kind", "a-z", async s => await s.Ties.RecordInteractionAsync(Interaction(i => i.Kind = "help me"))),
        ("interaction_id", "not be empty", async s => await s.Ties.RemoveInteractionAsync(new() { NetworkId = "n" })),
        ("concept", "must be set", async s => await s.Concepts.UpsertConceptAsync(new() { NetworkId = "n" })),
        ("concept.concept_id", "not be empty", async s => await s.Concepts.UpsertConceptAsync(Concept(c => c.ConceptId = ""))),
        ("concept.scheme", "at most 64", async s => await s.Concepts.UpsertConceptAsync(Concept(c => c.Scheme = new('s', 65)))),
        ("concept.broader_id", "white space", async s => await s.Concepts.UpsertConceptAsync(Concept(c => c.BroaderId = "b "))),
        ("concept.serves_ids[1]", "already", async s => await s.Concepts.UpsertConceptAsync(Concept(c => c.ServesIds.Add(["d", "d"])))),
        ("concept_id", "not be empty", async s => await s.Concepts.RemoveConceptAsync(new() { NetworkId = "n" })),
        ("limit", "between 0 and 100", async s => await s.Matching.SuggestConnectionsAsync(new() { NetworkId = "n", MemberId = "m", Limit = 101 })),
        ("limit", "between 0 and 100", async s => await s.Matching.SuggestConnectionsAsync(new() { NetworkId = "n", MemberId = "m", Limit = -1 })),
        ("candidate_id", "not be empty", async s => await s.Matching.ExplainSuggestionAsync(new() { NetworkId = "n", MemberId = "m" })),
        ("member_ids[1]", "not be empty", s => Drain(s.Matching.StreamSuggestions(new() { NetworkId = "n", MemberIds = { "a", "" } }))),
        ("member_ids", "at most 10000", s => Drain(s.Matching.StreamSuggestions(new() { NetworkId = "n", MemberIds = { Enumerable.Repeat("a", 10_001) } }))),
        ("exploration", "between 0 and 0.5", async s => await s.Matching.SuggestConnectionsAsync(new() { NetworkId = "n", MemberId = "m", Record = true, Exploration = 0.6 })),
        ("exploration", "NaN", async s => await s.Matching.SuggestConnectionsAsync(new() { NetworkId = "n", MemberId = "m", Record = true, Exploration = double.NaN })),
        ("exploration", "that are recorded", async s => await s.Matching.SuggestConnectionsAsync(new() { NetworkId = "n", MemberId = "m", Exploration = 0.1 })),
        ("request_id", "that are recorded", async s => await s.Matching.SuggestConnectionsAsync(new() { NetworkId = "n", MemberId = "m", RequestId = "r" })),
        ("outcome", "must be set", async s => await s.Outcomes.ReportOutcomeAsync(new() { NetworkId = "n" })),
        ("outcome.outcome_id", "at most 128", async s => await s.Outcomes.ReportOutcomeAsync(Report(o => o.OutcomeId = s_tooLong))),
        ("outcome.member_id", "not be empty", async s => await s.Outcomes.ReportOutcomeAsync(Report(o => o.MemberId = ""))),
        ("outcome.candidate_id", "another member", async s => await s.Outcomes.ReportOutcomeAsync(Report(o => o.CandidateId = "a"))),
        ("outcome.answered_by", "must be set", async s => await s.Outcomes.ReportOutcomeAsync(Report(o => o.AnsweredBy = V1.OutcomeSide.Unspecified))),
        ("outcome.answered_by", "OutcomeSide", async s => await s.Outcomes.ReportOutcomeAsync(Report(o => o.AnsweredBy = (V1.OutcomeSide)3))),
        ("outcome.kind", "must be set", async s => await s.Outcomes.ReportOutcomeAsync(Report(o => o.Kind = V1.OutcomeKind.Unspecified))),
        ("outcome.kind", "OutcomeKind", async s => await s.Outcomes.ReportOutcomeAsync(Report(o => o.Kind = (V1.OutcomeKind)7))),
        ("outcome.time", "nanoseconds", async s => await s.Outcomes.ReportOutcomeAsync(Report(o => o.Time = new Timestamp { Nanos = -1 }))),
        ("outcome.record_id", "control", async s => await s.Outcomes.ReportOutcomeAsync(Report(o => o.RecordId = "r\ns"))),
        ("member_id", "white space", async s => await s.Outcomes.ListOutcomesAsync(new() { NetworkId = "n", MemberId = " m" })),
        ("page_size", "0 or more", async s => await s.Outcomes.ListSuggestionRecordsAsync(new() { NetworkId = "n", PageSize = -1 })),
        ("outcome_id", "not be empty", async s => await s.Outcomes.RemoveOutcomeAsync(new() { NetworkId = "n" })),
        ("model_id", "not be empty", async s => await s.Models.RemoveModelAsync(new() { NetworkId = "n" })),
        ("model_id", "not be empty", async s => await s.Models.GetModelAsync(new() { NetworkId = "n" })),
        ("model_id", "at most 128", async s => await s.Models.GetModelMetricsAsync(new() { NetworkId = "n", ModelId = s_tooLong })),
        ("page_size", "0 or more", async s => await s.Models.ListModelsAsync(new() { NetworkId = "n", PageSize = -1 })),
        ("network_id", "not be empty", async s => await s.Models.ListPromotionsAsync(new())),
        ("author", "not be empty", async s => await s.Models.RegisterModelAsync(Registration(r => r.Author = " "))),
        ("note", "at most 2000", async s => await s.Models.RegisterModelAsync(Registration(r => r.Note = new('n', 2001)))),
        ("model_id", "white space", async s => await s.Models.RegisterModelAsync(Registration(r => r.ModelId = " m"))),
        ("file", "at most 16711680 bytes", async s => await s.Models.RegisterModelAsync(Registration(r => r.File = ByteString.CopyFrom(new byte[16_711_681])))),
        ("role", "must be set", async s => await s.Models.PromoteModelAsync(Promotion(p => p.Role = V1.ModelRole.Unspecified))),
        ("role", "ModelRole", async s => await s.Models.PromoteModelAsync(Promotion(p => p.Role = (V1.ModelRole)3))),
        ("author", "at most 200", async s => await s.Models.PromoteModelAsync(Promotion(p => p.Author = new('a', 201)))),
        ("reason", "not be empty", async s => await s.Models.PromoteModelAsync(Promotion(p => p.Reason = ""))),
        ("etag", "no etag", async s => await s.Models.PromoteModelAsync(Promotion(p => p.Etag = "*"))),
        ("reason", "control", async s => await s.Models.RollBackModelAsync(new() { NetworkId = "n", Author = "Ada", Reason = "a\tb" })),
        ("member_id", "not be empty", s => Drain(s.Members.ExportMember(new() { NetworkId = "n" }))),
    ];

    public static TheoryData<int, string, string> Faults
    {
        get
        {
            var data = new TheoryData<int, string, string>();
            for (var i = 0; i < s_faults.Length; i++)
                data.Add(i, s_faults[i].Field, s_faults[i].Problem);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Call_Fault_NamesTheField(int index, string field, string problem)
    {
        var refusal = await Refusal.OfAsync(() => s_faults[index].Call(server));

        refusal.ShouldBe(StatusCode.InvalidArgument, V1.ErrorReason.InvalidFields);
        refusal.Fields.Keys.ShouldBe([field]);
        refusal.Fields[field].ShouldContain(problem);
    }

    private static V1.ReportOutcomeRequest Report(Action<V1.Outcome> breakIt)
    {
        var outcome = new V1.Outcome { MemberId = "a", CandidateId = "b", AnsweredBy = V1.OutcomeSide.Member, Kind = V1.OutcomeKind.Met };
        breakIt(outcome);
        return new V1.ReportOutcomeRequest { NetworkId = "n", Outcome = outcome };
    }

    private static V1.RegisterModelRequest Registration(Action<V1.RegisterModelRequest> breakIt)
    {
        var request = new V1.RegisterModelRequest { NetworkId = "n", Author = "Ada", File = ByteString.CopyFrom(TrainedModels.File()) };
        breakIt(request);
        return request;
    }

    private static V1.PromoteModelRequest Promotion(Action<V1.PromoteModelRequest> breakIt)
    {
        var request = new V1.PromoteModelRequest { NetworkId = "n", ModelId = "m", Role = V1.ModelRole.Serving, Author = "Ada", Reason = "better" };
        breakIt(request);
        return request;
    }

    private static V1.RecordTieRequest Tie(Action<V1.RecordTieRequest> breakIt)
    {
        var request = new V1.RecordTieRequest { NetworkId = "n", MemberId = "a", OtherMemberId = "b", Kind = "friend", Report = new() };
        breakIt(request);
        return request;
    }

    private static V1.RecordInteractionRequest Interaction(Action<V1.Interaction> breakIt)
    {
        var interaction = new V1.Interaction { FromMemberId = "a", ToMemberId = "b", Kind = "help", Time = World.Noon };
        breakIt(interaction);
        return new V1.RecordInteractionRequest { NetworkId = "n", Interaction = interaction };
    }

    private static V1.UpsertConceptRequest Concept(Action<V1.Concept> breakIt)
    {
        var concept = new V1.Concept { ConceptId = "c" };
        breakIt(concept);
        return new V1.UpsertConceptRequest { NetworkId = "n", Concept = concept };
    }

    private static V1.UpsertPartnerRequest Partner(Action<V1.Partner> breakIt)
    {
        var partner = new V1.Partner { PartnerId = "p" };
        breakIt(partner);
        return new V1.UpsertPartnerRequest { NetworkId = "n", Partner = partner };
    }

    private static async Task Drain<T>(AsyncServerStreamingCall<T> call)
    {
        using (call)
        {
            while (await call.ResponseStream.MoveNext(CancellationToken.None))
            {
            }
        }
    }
}
