using Matching.Graph;
using Matching.Model;
using Matching.Ties;

namespace Matching.History;

/// <summary>Collects lists of suggestions, and then what was answered, by numbers of members.</summary>
internal sealed class SuggestionHistoryBuilder
{
    // Answers of one person about another follow each other in time, once sorted.
    private readonly List<(int Answerer, int Other, OutcomeSide Side, long Time, bool IsYes)> answers = [];
    private readonly List<(int Candidate, int Member, int Hour)> showings = [];
    private readonly Dictionary<SuggestionRecordId, DateTimeOffset> shown = [];

    public void Add(SuggestionRecord record, Func<MemberId, int> indexOf)
    {
        shown.Add(record.Id, record.Time);
        foreach (var place in record.Shown)
            showings.Add((indexOf(place.Candidate), indexOf(record.Member), TieStatement.HourOf(record.Time)));
    }

    public void Add(Outcome outcome, Func<MemberId, int> indexOf)
    {
        if (outcome.Kind == OutcomeKind.NotNow)
            return;
        var list = outcome.Record is { } record && shown.TryGetValue(record, out var time) ? time : outcome.Time;
        var known = list > outcome.Time ? list : outcome.Time;
        answers.Add((indexOf(outcome.Answerer), indexOf(outcome.Other), outcome.AnsweredBy, known.UtcTicks, outcome.Kind != OutcomeKind.Declined));
    }

    public SuggestionHistory Build(MemberTable members)
    {
        // Most networks begin without any of it.
        var count = answers.Count + showings.Count == 0 ? 0 : members.Count;
        answers.Sort();
        showings.Sort();
        var (given, received) = (new RowsBuilder<StandingAnswer>(), new RowsBuilder<StandingAnswer>());
        for (var at = 0; at < answers.Count; at++)
        {
            var (answerer, other, side, _, isYes) = answers[at];
            var answer = new StandingAnswer(other, side, isYes, HourOf(at), IsFollowed(at) ? HourOf(at + 1) : StandingAnswer.Forever);
            given.Add(answerer, answer);
            received.Add(other, answer with { Other = answerer });
        }

        var (from, about) = (given.Build(count), received.Build(count));
        return new(members, from, about, Showings(count, from, about), Newest());
    }

    private Rows<Showing> Showings(int members, Rows<StandingAnswer> given, Rows<StandingAnswer> received)
    {
        var rows = new RowsBuilder<Showing>();
        for (var at = 0; at < showings.Count; at++)
        {
            var (candidate, member, hour) = showings[at];
            var again = at + 1 < showings.Count && (showings[at + 1].Candidate, showings[at + 1].Member) == (candidate, member) ? showings[at + 1].Hour : StandingAnswer.Forever;
            var declined = Math.Min(
                Declined(given[candidate], member, OutcomeSide.Candidate, hour), Declined(received[candidate], member, OutcomeSide.Member, hour));
            rows.Add(candidate, new(member, hour, Math.Min(again, declined)));
        }

        return rows.Build(members);
    }

    private static int Declined(ReadOnlySpan<StandingAnswer> answers, int other, OutcomeSide side, int since)
    {
        var first = StandingAnswer.Forever;
        foreach (var answer in answers)
        {
            if (answer.Other == other && answer.Side == side && !answer.IsYes && answer.From >= since)
                first = Math.Min(first, answer.From);
        }

        return first;
    }

    private int Newest()
    {
        var newest = 0;
        for (var at = 0; at < answers.Count; at++)
            newest = Math.Max(newest, HourOf(at));
        foreach (var (_, _, hour) in showings)
            newest = Math.Max(newest, hour);
        return newest;
    }

    private int HourOf(int answer) => (int)(answers[answer].Time / TimeSpan.TicksPerHour);

    private bool IsFollowed(int answer)
    {
        if (answer + 1 == answers.Count)
            return false;
        var (one, next) = (answers[answer], answers[answer + 1]);
        return (one.Answerer, one.Other, one.Side) == (next.Answerer, next.Other, next.Side);
    }
}
