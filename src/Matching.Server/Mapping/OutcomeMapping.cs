using Matching.Model;

namespace Matching.Server.Mapping;

internal static class OutcomeMapping
{
    public static Outcome ToModel(this V1.Outcome outcome, string id, DateTimeOffset time) => new()
    {
        Id = new OutcomeId(id),
        Member = new MemberId(outcome.MemberId),
        Candidate = new MemberId(outcome.CandidateId),
        AnsweredBy = (OutcomeSide)outcome.AnsweredBy,
        Kind = (OutcomeKind)outcome.Kind,
        Time = time,
        Record = outcome.RecordId == "" ? null : new SuggestionRecordId(outcome.RecordId),
    };

    public static V1.Outcome ToProto(this Outcome outcome) => new()
    {
        OutcomeId = outcome.Id.Value,
        MemberId = outcome.Member.Value,
        CandidateId = outcome.Candidate.Value,
        AnsweredBy = (V1.OutcomeSide)outcome.AnsweredBy,
        Kind = (V1.OutcomeKind)outcome.Kind,
        Time = outcome.Time.ToProto(),
        RecordId = outcome.Record?.Value ?? "",
    };

    public static V1.SuggestionRecord ToProto(this SuggestionRecord record) => new()
    {
        RecordId = record.Id.Value,
        MemberId = record.Member.Value,
        Time = record.Time.ToProto(),
        Revision = record.Revision.Value,
        ModelVersion = record.ModelVersion,
        PolicyVersion = record.PolicyVersion,
        Exploration = record.Exploration,
        Shown = { record.Shown.Select(ToProto) },
    };

    private static V1.ShownCandidate ToProto(ShownCandidate place) =>
        new() { Position = place.Position, CandidateId = place.Candidate.Value, Score = place.Score, Propensity = place.Propensity };
}
