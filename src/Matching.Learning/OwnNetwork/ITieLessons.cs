namespace Matching.Learning.OwnNetwork;

/// <summary>What the ties of a network teach, lesson by lesson. Safe for use by many threads.</summary>
internal interface ITieLessons
{
    /// <summary>The lessons of a network: of what came next where that is known, else of a random part of all ties.</summary>
    static ITieLessons Of(LearnedNetwork network, OwnNetworkParameters parameters) =>
        NewestTies.Of(network, parameters) is { } newest ? newest : new RandomTies(network, network.Ties, parameters);

    /// <summary>Number of lessons.</summary>
    int Count { get; }

    /// <summary>Since when the ties began that are held out; null where they are of any age.</summary>
    DateTimeOffset? Since { get; }

    /// <summary>A lesson.</summary>
    /// <param name="number">From 1 on.</param>
    TieLesson Lesson(int number);

    /// <summary>A lesson to measure with, and what is left to learn from, which tells nothing of it.</summary>
    /// <param name="unseen">Pairs, lower first, that are neither learned from nor seen.</param>
    (TieLesson HeldOut, ITieLessons Others) HoldOut(IReadOnlySet<(int, int)> unseen);
}
