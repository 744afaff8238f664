using Matching.Graph;
using Matching.Model;
using Matching.Ties;

namespace Matching.History;

/// <summary>
/// What came of a network's suggestions, answer by answer, so that it can be told as of any time. An answer is known from the hour after it was given on, and not before the list that it
/// names was shown. Immutable.
/// </summary>
public sealed class SuggestionHistory
{
    /// <summary>Days until an answer counts half.</summary>
    public const double AnswerHalfLifeDays = 365;

    /// <summary>Days until a suggestion that nobody declined counts half as under way.</summary>
    public const double ShowingHalfLifeDays = 30;

    private readonly Rows<StandingAnswer> given;
    private readonly Rows<StandingAnswer> received;
    private readonly Rows<Showing> showings;
    private readonly MemberTable members;
    private readonly UsualShare usualOfMembers;
    private readonly UsualShare usualOfCandidates;
    private readonly int newest;

    internal SuggestionHistory(MemberTable members, Rows<StandingAnswer> given, Rows<StandingAnswer> received, Rows<Showing> showings, int newest)
    {
        (this.members, this.given, this.received, this.showings, this.newest) = (members, given, received, showings, newest);
        usualOfMembers = new(AllOf(OutcomeSide.Member));
        usualOfCandidates = new(AllOf(OutcomeSide.Candidate));
    }

    /// <summary>Whether nobody was shown anything, and nobody answered.</summary>
    public bool IsEmpty => given.ItemCount == 0 && showings.ItemCount == 0;

    /// <summary>What was known before a time, to the hour.</summary>
    public IHistory Before(DateTimeOffset time) => At(TieStatement.HourOf(time), HiddenPairs.None);

    /// <summary>The hour at which everything is known, the newest list and the newest answer too. A snapshot tells what is known then, however much time has passed since.</summary>
    internal int AllKnown => newest + 1;

    /// <summary>What is known at the beginning of an hour.</summary>
    /// <param name="hour">The hour; see <see cref="TieStatement.HourOf"/>.</param>
    /// <param name="hidden">Who are taken never to have been shown to each other.</param>
    internal HistoryIndex IndexAt(int hour, HiddenPairs hidden) => IsEmpty ? HistoryIndex.Empty : HistoryIndex.Of(members.Count, At(hour, hidden));

    /// <summary>What of its weight is left to something after some hours.</summary>
    internal static double Fade(int hours, double halfLifeDays) => Math.Pow(2, -hours / (24 * halfLifeDays));

    private AsOf At(int hour, HiddenPairs hidden) => new(this, hour, hidden);

    private IEnumerable<StandingAnswer> AllOf(OutcomeSide side)
    {
        for (var member = 0; member < given.Count; member++)
        {
            foreach (var answer in given[member].ToArray())
            {
                if (answer.Side == side)
                    yield return answer;
            }
        }
    }

    private sealed class AsOf(SuggestionHistory history, int hour, HiddenPairs hidden) : IHistory
    {
        private readonly double usualOfMembers = history.usualOfMembers.At(hour);
        private readonly double usualOfCandidates = history.usualOfCandidates.At(hour);

        public MemberHistory this[int member] => history.IsEmpty
            ? default
            : new((float)Excess(member, history.given[member]), (float)Excess(member, history.received[member]), (float)LoadOf(member));

        private double Excess(int member, ReadOnlySpan<StandingAnswer> answers)
        {
            var (excess, count) = (0.0, 0.0);
            foreach (var answer in answers)
            {
                if (!answer.Stands(hour) || hidden.Contains(member, answer.Other))
                    continue;
                var weight = Fade(hour - answer.From, AnswerHalfLifeDays);
                excess += weight * ((answer.IsYes ? 1 : 0) - (answer.Side == OutcomeSide.Member ? usualOfMembers : usualOfCandidates));
                count += weight;
            }

            return SmoothedShare.Excess(excess, count);
        }

        private double LoadOf(int member)
        {
            var underWay = 0.0;
            foreach (var showing in history.showings[member])
            {
                if (showing.IsUnderWay(hour) && !hidden.Contains(member, showing.Member))
                    underWay += Fade(hour - showing.From, ShowingHalfLifeDays);
            }

            return Math.Log(1 + (underWay / Math.Max(1, (int)history.members.TraitsOf(member).Capacity)));
        }
    }
}
