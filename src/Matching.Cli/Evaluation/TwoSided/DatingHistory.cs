using Matching.Learning.Acceptance;

namespace Matching.Cli.Evaluation.TwoSided;

/// <summary>Dates whose decisions are known, and those to rank.</summary>
internal sealed class DatingHistory
{
    private const double EarlyShare = 0.6;
    private static readonly string[] Goals = ["1", "2", "3", "4", "5", "6"];

    private readonly Dater[] daters;

    private DatingHistory(Dater[] daters, IReadOnlyList<Date> known, IReadOnlyList<(Date Date, bool Matched)> sought) =>
        (this.daters, Known, Sought) = (daters, known, sought);

    /// <summary>Number of participants.</summary>
    public int People => daters.Length;

    /// <summary>Decisions to learn from.</summary>
    public IReadOnlyList<Date> Known { get; }

    /// <summary>Dates to rank, and whether both said yes.</summary>
    public IReadOnlyList<(Date Date, bool Matched)> Sought { get; }

    /// <summary>
    /// The test ranks what the split leaves, by its history. The split valid is made of the test's history alone: the first 60 % of its dates of each evening are
    /// known, the rest is ranked.
    /// </summary>
    public static DatingHistory Split(Dater[] daters, Date[] dates, string split)
    {
        Date[] all = split == "test" ? dates : [.. dates.Where(date => date.Early)];
        var last = all.GroupBy(date => date.Wave).ToDictionary(wave => wave.Key, wave => EarlyShare * wave.Max(date => date.Order));
        bool IsKnown(Date date) => split == "test" ? date.Early : date.Order <= last[date.Wave];
        var mirrors = all.ToDictionary(date => (date.Receiver, date.Proposer));
        Date[] paired = [.. all.Where(date => mirrors.ContainsKey((date.Proposer, date.Receiver)))];
        return new(
            daters,
            [.. paired.Where(IsKnown)],
            [.. paired.Where(date => !IsKnown(date)).Select(date => (date, date.Accepted && mirrors[(date.Proposer, date.Receiver)].Accepted))]);
    }

    /// <summary>
    /// The same without a flaw of the split: the two of a date count it differently now and then, so that it is in the history from one side and to be
    /// ranked from the other. Here nothing is known of such a date.
    /// </summary>
    public DatingHistory WithoutHalfKnown()
    {
        var sought = Sought.Select(one => (one.Date.Receiver, one.Date.Proposer)).ToHashSet();
        return new(daters, [.. Known.Where(date => !sought.Contains((date.Proposer, date.Receiver)))], Sought);
    }

    /// <summary>The side of the room that somebody chooses from, 0 or 1.</summary>
    public int RowOf(int person) => daters[person].Row;

    /// <summary>A date as the model sees it, from either side; nothing in it depends on any decision.</summary>
    public Decision Decision(Date date, bool reversed)
    {
        var (proposer, receiver) = reversed ? (date.Receiver, date.Proposer) : (date.Proposer, date.Receiver);
        return new(proposer, receiver, (2 * date.Wave) + RowOf(proposer), Features(daters[proposer], daters[receiver], date.Likeness), About(daters[receiver]));
    }

    private static double[] Features(Dater proposer, Dater receiver, double likeness) =>
    [
        .. proposer.Answers,
        .. Goals.Select(goal => Flag(proposer.Goal == goal)),
        .. Enumerable.Range(0, 3).Select(habit => Math.Abs(proposer.Answers[habit] - receiver.Answers[habit])),
        Flag(Same(proposer.Field, receiver.Field)),
        Flag(Same(proposer.Career, receiver.Career)),
        Flag(Same(proposer.Goal, receiver.Goal)),
        likeness,
    ];

    private static double[] About(Dater receiver) => [.. receiver.Answers, .. Goals.Select(goal => Flag(receiver.Goal == goal))];

    private static bool Same(string one, string other) => one.Length > 0 && one == other;

    private static double Flag(bool holds) => holds ? 1 : 0;
}
