namespace Matching.Server.Validation;

/// <summary>The rules of outcomes, in requests and in imported rows.</summary>
internal static class OutcomeRules
{
    /// <summary>Checks an outcome whose id and time may be left to the server.</summary>
    public static void Check(Violations violations, V1.Outcome outcome, string at) =>
        violations
            .OptionalId(new(at, "outcome_id"), outcome.OutcomeId)
            .Id(new(at, "member_id"), outcome.MemberId)
            .Id(new(at, "candidate_id"), outcome.CandidateId)
            .AddIf(outcome.MemberId != "" && outcome.MemberId == outcome.CandidateId, new(at, "candidate_id"), outcome.CandidateId, "must be another member")
            .Said(new(at, "answered_by"), outcome.AnsweredBy)
            .Said(new(at, "kind"), outcome.Kind)
            .Time(new(at, "time"), outcome.Time)
            .OptionalId(new(at, "record_id"), outcome.RecordId);

    /// <summary>Checks an outcome that must bring its id and time.</summary>
    public static void CheckRow(Violations violations, V1.Outcome outcome, string at)
    {
        Check(violations, outcome, at);
        violations
            .AddIf(outcome.OutcomeId == "", new(at, "outcome_id"), "", "must not be empty, since importing the row twice would count it twice")
            .AddIf(outcome.Time is null, new(at, "time"), "", "must be set");
    }

    private static Violations Said<T>(this Violations violations, FieldPath field, T value)
        where T : struct, Enum =>
        EqualityComparer<T>.Default.Equals(value, default) ? violations.Add(field, "", "must be set") : violations.Known(field, value);
}
