using System.Collections.Immutable;
using Matching.Randomness;
using Matching.Ranking.Layers;

namespace Matching.Learning.OwnNetwork;

/// <summary>Lessons that hide a random part of the ties that are worth finding, of any age.</summary>
/// <param name="network">The network.</param>
/// <param name="ties">Ties that may be seen.</param>
/// <param name="parameters">How many are hidden, and how often.</param>
internal sealed class RandomTies(LearnedNetwork network, ImmutableArray<LayeredTie> ties, OwnNetworkParameters parameters) : ITieLessons
{
    public int Count => parameters.Draws;

    public DateTimeOffset? Since => null;

    public TieLesson Lesson(int number)
    {
        var random = SeededRandom.Of(parameters.Seed, number);
        var hidden = HiddenTies.Draw(ties, GradeOf, parameters.Share, ref random);
        return LessonOf(hidden, random.NextBits());
    }

    public (TieLesson HeldOut, ITieLessons Others) HoldOut(IReadOnlySet<(int, int)> unseen)
    {
        var random = new SeededRandom(parameters.Seed);
        var held = HiddenTies.Draw([.. ties.Where(tie => !unseen.Contains((tie.First, tie.Second)))], GradeOf, parameters.HeldOut, ref random);
        return (LessonOf(held, parameters.Seed), new RandomTies(network, held.Visible, parameters));
    }

    private TieLesson LessonOf(HiddenTies hidden, ulong seed)
    {
        var visible = network.Showing(hidden.Visible);
        return new(visible, HiddenTieQueries.Of(visible.CandidatesFor, hidden.Hidden, seed));
    }

    private int GradeOf(LayeredTie tie) => network.IsWorthFinding(tie) ? 1 : 0;
}
