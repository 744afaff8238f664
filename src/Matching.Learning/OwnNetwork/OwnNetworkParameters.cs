using Matching.Learning.Answers;
using Matching.Learning.Training;
using Matching.Ranking.Compared;
using Matching.Ranking.Layers;

namespace Matching.Learning.OwnNetwork;

/// <summary>How networks are learned from themselves.</summary>
public sealed record OwnNetworkParameters
{
    /// <summary>Times that a part of the ties is hidden to learn from; default 4, at least 1.</summary>
    public int Draws { get; init; } = 4;

    /// <summary>Share of the weak ties between clusters that each draw hides; default 0.3, between 0 and 1.</summary>
    public double Share { get; init; } = 0.3;

    /// <summary>Stretches of time whose new ties are learned from, where it is known when ties began; default 3, at least 1.</summary>
    public int Stretches { get; init; } = 3;

    /// <summary>Fewest members who must have found somebody new in a stretch of time for it to tell anything; default 50, at least 1.</summary>
    public int LeastAskers { get; init; } = 50;

    /// <summary>
    /// Share of them, and of the members who answered, that is held out first, to measure what the rest teaches; default 0.2, between 0 and 1. Where it is known when ties began, these are the newest, and
    /// each stretch of time has as many.
    /// </summary>
    public double HeldOut { get; init; } = 0.2;

    /// <summary>
    /// Parts of a cross-validation, which tells how much the measure varies: members are dealt out by strong-tie cluster, several networks each as a whole, and each part is ranked by a
    /// model that learned from the others only.
    /// Default 0 for none, else at least 2. Each takes as long as the trial.
    /// </summary>
    public int Folds { get; init; }

    /// <summary>Most features used; default 100, at least 1.</summary>
    public int Features { get; init; } = 100;

    /// <summary>
    /// Most ties of a network that is looked at as a whole, with the features of <see cref="NetworkLayers"/>; larger ones, and whatever is learned from together with them, are ranked by those of
    /// <see cref="ComparedTable"/>, which cost the same however large a network is. Default 20,000.
    /// </summary>
    public int MostLayeredTies { get; init; } = 20_000;

    /// <summary>Models that are added up; default 2, at least 1.</summary>
    public int Models { get; init; } = 2;

    /// <summary>
    /// Parts that strong-tie clusters are dealt out to, one of which tells after how many trees the models stop, before they learn from it as well; default 5, at least 2. Where that one teaches too little,
    /// or there are fewer clusters, all trees are grown.
    /// </summary>
    public int StoppingParts { get; init; } = 5;

    /// <summary>How what members answered is learned from, where there is any.</summary>
    public AnswerParameters Answers { get; init; } = new();

    /// <summary>How each model is trained; by default at most 300 trees of 6 leaves, with steps of 0.05.</summary>
    public LambdaMartParameters Training { get; init; } = new() { Trees = 300, LearningRate = 0.05, MinimumPerLeaf = 100 };

    /// <summary>Trees that a trial grows at most: to find out when to stop, and then of each model.</summary>
    internal int TreesOfTrial => (1 + Models) * Training.Trees;

    /// <summary>Seed of what is hidden and compared; default 1.</summary>
    public ulong Seed { get; init; } = 1;
}
