using Matching.Randomness;

namespace Matching.Cli.Sample;

/// <summary>
/// Makes the ties: dense and close inside a circle, few and weak between circles, mostly between people of the same band. Who has many contacts
/// gets more, hence the degrees have a heavy tail.
/// </summary>
internal sealed class SampleTies(IReadOnlyList<SampleMember> members)
{
    // One weak tie out of a circle for every two members: the network hangs together, by a thread.
    private const double WeakTiesPerMember = 0.55;

    // Of ties that would cross bands, this share out of a hundred comes about.
    private const int CrossingBands = 14;

    private readonly List<SampleTie> _ties = [];
    private readonly HashSet<(int, int)> _tied = [];

    public List<SampleTie> Make(ref SeededRandom random)
    {
        var start = 0;
        foreach (var circle in SampleVocabulary.Circles)
        {
            Inside(start, circle.Size, ref random);
            start += circle.Size;
        }
        Between(ref random);
        return _ties;
    }

    private void Inside(int start, int size, ref SeededRandom random)
    {
        // Each end of a tie is a ticket, so that drawing a ticket draws people by their number of contacts.
        var tickets = new List<int> { start };
        for (var newcomer = start + 1; newcomer < start + size; newcomer++)
        {
            var wanted = Math.Min(newcomer - start, 2 + random.Next(3));
            for (var tries = 0; wanted > 0 && tries < 20; tries++)
            {
                var other = tickets[random.Next(tickets.Count)];
                if (!Tie(other, newcomer, CloseRelation(ref random), 3 + random.Next(3), ref random))
                    continue;
                tickets.Add(other);
                wanted--;
            }
            tickets.Add(newcomer);
        }
    }

    private void Between(ref SeededRandom random)
    {
        var tickets = new List<int>(Enumerable.Range(0, members.Count).Where(IsOutgoing));
        var wanted = (int)(members.Count * WeakTiesPerMember);
        while (wanted > 0)
        {
            var (one, other) = (tickets[random.Next(tickets.Count)], tickets[random.Next(tickets.Count)]);
            var crosses = members[one].Band != members[other].Band;
            if (members[one].Circle == members[other].Circle || (crosses && random.Next(100) >= CrossingBands))
                continue;
            if (!Tie(one, other, WeakRelation(ref random), 1 + random.Next(2), ref random))
                continue;
            tickets.Add(one);
            tickets.Add(other);
            wanted--;
        }
    }

    // Two in each island know somebody outside, all others nobody.
    private bool IsOutgoing(int member)
    {
        var circle = members[member].Circle;
        return !SampleVocabulary.Circles[circle].Island || members.Take(member).Count(before => before.Circle == circle) < 2;
    }

    private bool Tie(int one, int other, string relation, int closeness, ref SeededRandom random)
    {
        if (one == other || !_tied.Add((Math.Min(one, other), Math.Max(one, other))))
            return false;
        int? saidBy = random.Next(10) switch { < 4 => one, < 6 => other, _ => null };
        var feels = random.Next(100) switch { < 3 => "difficult", < 45 => "supportive", _ => "" };
        var shown = feels == "difficult" || (saidBy is not null && random.Next(12) == 0) ? "only-me" : "";
        _ties.Add(new SampleTie(one, other, relation, closeness, feels, shown, feels == "difficult" ? saidBy ?? one : saidBy));
        return true;
    }

    private static string CloseRelation(ref SeededRandom random) =>
        random.Next(100) switch { < 30 => "family", < 62 => "friend", < 84 => "neighbour", _ => "workmate" };

    private static string WeakRelation(ref SeededRandom random) =>
        random.Next(100) switch { < 55 => "acquaintance", < 78 => "workmate", < 90 => "programme", _ => "mentor" };
}
