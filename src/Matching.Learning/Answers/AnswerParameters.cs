using Matching.Learning.Calibration;

namespace Matching.Learning.Answers;

/// <summary>How a network learns from what its members answered.</summary>
public sealed record AnswerParameters
{
    /// <summary>Fewest members with a list in which candidates differ in what came of them; default 50, at least 5. With fewer, answers are not learned from.</summary>
    public int MinimumMembers { get; init; } = 50;

    /// <summary>
    /// Lists at which answers weigh as much as hidden ties do question by question; default 200, positive. With n lists that teach, a question that hidden ties put weighs
    /// this number / (this number + n), and a list weighs 1: a prior that is worth so many lists and gives way as answers arrive.
    /// </summary>
    public double HiddenTiesAreWorth { get; init; } = 200;

    /// <summary>
    /// How fast attention falls from place to place: the k-th place is looked at with a chance of k to the power of minus this (Joachims, Swaminathan and Schnabel 2017); default 1, and
    /// 0 where all places are looked at.
    /// </summary>
    public double AttentionDecay { get; init; } = 1;

    /// <summary>
    /// Largest weight of a candidate; default 10. Inverse propensities of rare events are large, and a few of them would outweigh everything else; cut, they are a
    /// little biased and vary much less (Ionides 2008; Bottou et al. 2013).
    /// </summary>
    public double MostWeight { get; init; } = 10;

    /// <summary>How scores are turned into chances of a yes.</summary>
    public CalibrationParameters Calibration { get; init; } = new();
}
