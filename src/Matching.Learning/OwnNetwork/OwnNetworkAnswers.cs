using System.Collections.Immutable;
using Matching.Graph;
using Matching.History;
using Matching.Learning.Answers;
using Matching.Learning.Calibration;
using Matching.Learning.Data;
using Matching.Model;
using Matching.Randomness;
using Matching.Ranking;
using Matching.Ranking.Forest;

namespace Matching.Learning.OwnNetwork;

/// <summary>
/// What the members of a network answered, as far as there is enough of it. Rows are those of today's network without any tie between a member and whom their lists showed: at the
/// time there was none, and one that came of a list would give it away. What came of suggestions is as it was known when the list was shown.
/// </summary>
internal sealed class OwnNetworkAnswers
{
    private readonly GradedLists lists;
    private readonly AnswerGroups groups;
    private readonly VisibleNetwork visible;
    private readonly OwnNetworkParameters parameters;
    private readonly AnswerScores scores;
    private readonly MemberTable members;
    private readonly SuggestionHistory history;

    /// <summary>Takes the lists, and draws a share of the members to hold out.</summary>
    /// <param name="network">The network.</param>
    /// <param name="lists">What its members were shown and answered.</param>
    /// <param name="parameters">How they are learned from.</param>
    /// <param name="areEnough">Whether they are, together with those of whatever other networks are learned from.</param>
    public OwnNetworkAnswers(LearnedNetwork network, GradedLists lists, OwnNetworkParameters parameters, bool areEnough)
    {
        (this.lists, this.parameters, members, history) = (lists, parameters, network.Whole.Members, network.History);
        IsEnough = areEnough;
        HeldOut = IsEnough ? (HashSet<MemberId>) [.. Draw(lists.Members, least: 1), .. Draw([.. lists.All.Select(list => list.Member).Except(lists.Members).Order()], least: 0)] : new HashSet<MemberId>();
        groups = new AnswerGroups(network.Whole, history, lists, parameters.Answers, parameters.Seed);
        scores = new AnswerScores(network.Whole, lists, parameters.Answers, parameters.Seed);
        var pairs = PairsOf(_ => true);
        visible = network.Showing([.. network.Ties.Where(tie => !pairs.Contains((tie.First, tie.Second)))]);
    }

    /// <summary>Whether they are learned from.</summary>
    public bool IsEnough { get; }

    /// <summary>Members to measure with, where nobody says with whom: a share of all with lists; nobody where there is not enough.</summary>
    public IReadOnlySet<MemberId> HeldOut { get; }

    /// <summary>By number, members who were shown a list.</summary>
    public IEnumerable<int> Listed => lists.All.Select(list => members.Find(list.Member)).Where(member => member >= 0).Distinct();

    /// <summary>By number, those among them whose lists teach something, once a list.</summary>
    public IEnumerable<int> Teaching => lists.Teaching.Select(list => members.Find(list.Member)).Where(member => member >= 0);

    /// <summary>Groups of the lists of some members, with a model's rows; none where there is not enough.</summary>
    /// <param name="features">What the rows hold.</param>
    /// <param name="asked">Whose lists are wanted.</param>
    public IEnumerable<TrainingGroup> Groups(ImmutableArray<Feature> features, Predicate<MemberId> asked) =>
        IsEnough ? groups.Of(visible.CandidatesFor, visible.Rows(features), features, asked) : [];

    /// <summary>The same groups with the prior's rows.</summary>
    public IEnumerable<TrainingGroup> PriorGroups(Predicate<MemberId> asked) =>
        IsEnough ? groups.Of(visible.CandidatesFor, new FeatureExtractor(visible.Inputs), FeatureTable.Columns, asked) : [];

    /// <summary>
    /// What either side answered to the lists held out, whose members did not teach the model: those of a share of all members, also where candidates do not differ in what came of them. To learn the
    /// chances of a yes from.
    /// </summary>
    public (ScoredAnswer[] Asking, ScoredAnswer[] Asked) Scored(ImmutableArray<Feature> features, FlatForest forest, CancellationToken cancellation)
    {
        var filled = new AnswerRows(visible.CandidatesFor, visible.Rows(features), features, history, parameters.Seed);
        return ([.. scores.Asking(filled, forest, HeldOut.Contains, cancellation)], [.. scores.Asked(filled, forest, HeldOut.Contains, cancellation)]);
    }

    private IEnumerable<MemberId> Draw(ImmutableArray<MemberId> members, int least)
    {
        var drawn = members.ToArray();
        new SeededRandom(parameters.Seed).Shuffle(drawn.AsSpan());
        return drawn.Take(Math.Max(least, (int)(parameters.HeldOut * drawn.Length)));
    }

    /// <summary>Members, by number, with whom their lists showed, lower first: ties between them may have come of a list.</summary>
    public HashSet<(int, int)> PairsOf(Predicate<MemberId> member)
    {
        var pairs = new HashSet<(int, int)>();
        foreach (var list in lists.All.Where(list => member(list.Member)))
        {
            var one = members.Find(list.Member);
            foreach (var other in list.Candidates.Select(candidate => members.Find(candidate.Candidate)))
                pairs.Add((Math.Min(one, other), Math.Max(one, other)));
        }

        return pairs;
    }
}
