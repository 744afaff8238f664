using System.Collections.Immutable;
using Matching.Graph;

namespace Matching.Learning.OwnNetwork;

/// <summary>
/// Lessons of what came next: each shows the network as it looked before a stretch of time, and asks for the ties between clusters that began in it. The newest stretch is the first. Whoever received
/// first asks, and is to find who gave: whom to help is another question.
/// </summary>
internal sealed class NewestTies : ITieLessons
{
    private readonly OwnNetworkParameters parameters;
    private readonly ImmutableArray<Stretch> stretches;
    private readonly IReadOnlySet<(int, int)> unseen;

    private NewestTies(OwnNetworkParameters parameters, ImmutableArray<Stretch> stretches, IReadOnlySet<(int, int)> unseen) =>
        (this.parameters, this.stretches, this.unseen) = (parameters, stretches, unseen);

    public int Count => Math.Min(stretches.Length, parameters.Stretches);

    public DateTimeOffset? Since => stretches[0].From;

    /// <summary>The lessons of a network; null where it is not known when most of its weak ties between clusters began, or too few members found somebody in a stretch.</summary>
    public static NewestTies? Of(LearnedNetwork network, OwnNetworkParameters parameters)
    {
        var worth = network.Ties.Where(network.IsWorthFinding).ToArray();
        if (worth.Count(tie => tie.Kinds == 0) <= worth.Length / 2)
            return null;
        var beginnings = network.Beginnings().Sort((left, right) => left.Time.CompareTo(right.Time));
        var found = ImmutableArray.CreateBuilder<Stretch>();
        var until = DateTimeOffset.MaxValue;
        while (found.Count <= parameters.Stretches && (int)(beginnings.Length * (1 - ((found.Count + 1) * parameters.HeldOut))) is > 0 and var begin)
        {
            var from = beginnings[begin].Time;
            var stretch = Stretch.Of(network.Before(from), from, beginnings.Where(tie => tie.Time >= from && tie.Time < until));
            if (stretch.Askers < parameters.LeastAskers)
                break;
            found.Add(stretch);
            until = from;
        }

        return found.Count < 2 ? null : new(parameters, found.ToImmutable(), new HashSet<(int, int)>());
    }

    public TieLesson Lesson(int number) => LessonOf(stretches[number - 1]);

    public (TieLesson HeldOut, ITieLessons Others) HoldOut(IReadOnlySet<(int, int)> unseen)
    {
        var others = new NewestTies(parameters, stretches[1..], unseen);
        return (others.LessonOf(stretches[0]), others);
    }

    private TieLesson LessonOf(Stretch stretch)
    {
        var visible = stretch.Past.Showing([.. stretch.Past.Ties.Where(tie => !unseen.Contains((tie.First, tie.Second)))]);
        var sought = stretch.Began.Where(tie => !unseen.Contains(tie.Pair)).Select(tie => (tie.Receiver, tie.Giver, 1));
        return new(visible, HiddenTieQueries.OfSought(visible.CandidatesFor, sought, parameters.Seed));
    }

    /// <summary>The network before a stretch of time, and the ties that began in it between members of different clusters who both had ties before.</summary>
    private sealed record Stretch(LearnedNetwork Past, DateTimeOffset From, ImmutableArray<TieBeginning> Began)
    {
        public int Askers => Began.DistinctBy(tie => tie.Receiver).Count();

        // Whether somebody without any tie was there already is not known.
        public static Stretch Of(LearnedNetwork past, DateTimeOffset from, IEnumerable<TieBeginning> began) => new(
            past, from, [.. began.Where(tie => past.HasTies(tie.Receiver) && past.HasTies(tie.Giver) && past.Whole.Clusters[tie.Receiver] != past.Whole.Clusters[tie.Giver])]);
    }
}
