using Matching.Randomness;

namespace Matching.Cli.Sample;

/// <summary>Makes offers, needs and interactions.</summary>
internal static class SampleExchanges
{
    private static readonly string[] Urgencies = ["low", "medium", "high"];

    private static readonly string[] Happenings = ["help", "message", "meeting"];

    // The half year before the sample was drawn up.
    private static readonly DateOnly FirstDay = new(2026, 1, 1);
    private const int Days = 181;

    /// <summary>Member, O*NET element, level 1 to 5.</summary>
    public static IEnumerable<string[]> Offers(IEnumerable<SampleMember> members, SeededRandom random) =>
        Take(members, walk => walk.Skills, member => member.Band == "high" ? 2 : 1, random, (ref SeededRandom r) => $"{1 + r.Next(5)}");

    /// <summary>Member, Open Eligibility category, urgency.</summary>
    public static IEnumerable<string[]> Needs(IEnumerable<SampleMember> members, SeededRandom random) =>
        Take(members, walk => walk.Needs, member => member.Band == "low" ? 2 : 0, random, (ref SeededRandom r) => Urgencies[r.Next(Urgencies.Length)]);

    /// <summary>Id, from, to, what, day, hours, O*NET element.</summary>
    public static IEnumerable<string[]> Interactions(IReadOnlyList<SampleMember> members, IEnumerable<SampleTie> ties, SeededRandom random)
    {
        var rows = new List<string[]>();
        foreach (var tie in ties.Where(tie => tie.Feels != "difficult"))
        {
            for (var count = random.Next(tie.Closeness) / 2; count > 0; count--)
            {
                var (from, to) = random.Next(2) == 0 ? (members[tie.One], members[tie.Other]) : (members[tie.Other], members[tie.One]);
                var what = Happenings[random.Next(Happenings.Length)];
                var skills = SampleVocabulary.Circles[from.Circle].Walk.Skills;
                var day = FirstDay.AddDays(random.Next(Days)).ToString("yyyy-MM-dd");
                var (hours, skill) = (what == "message" ? "" : $"{1 + random.Next(4)}", what == "help" ? skills[random.Next(skills.Length)] : "");
                rows.Add([$"i-{rows.Count + 1:0000}", from.Id, to.Id, what, day, hours, skill]);
            }
        }
        return rows;
    }

    private delegate string Draw(ref SeededRandom random);

    private static List<string[]> Take(
        IEnumerable<SampleMember> members, Func<SampleWalk, string[]> choose, Func<SampleMember, int> least, SeededRandom random, Draw strength)
    {
        var rows = new List<string[]>();
        foreach (var member in members)
        {
            var choice = choose(SampleVocabulary.Circles[member.Circle].Walk).ToArray();
            random.Shuffle(choice.AsSpan());
            foreach (var concept in choice.Take(least(member) + random.Next(3)))
                rows.Add([member.Id, concept, strength(ref random)]);
        }
        return rows;
    }
}
