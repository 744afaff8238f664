using System.Collections.Immutable;
using Matching.Evaluation;
using Matching.Randomness;

namespace Matching.Learning.OwnNetwork;

/// <summary>The questions that hidden ties put to a ranking. Networks of many people are sampled.</summary>
/// <param name="queries">The questions, by member in random order.</param>
public sealed class HiddenTieQueries(ImmutableArray<HiddenTieQuery> queries)
{
    private const int MostQueries = 3000;
    private const int MostOthers = 1000;

    /// <summary>The questions.</summary>
    public ImmutableArray<HiddenTieQuery> All { get; } = queries;

    /// <summary>What both sides of hidden ties ask. At most 3,000 questions, of random members, each about at most 1,000 people besides those to be found.</summary>
    /// <param name="candidatesFor">Whoever could be suggested to a member, as far as the network is visible.</param>
    /// <param name="hidden">What was hidden.</param>
    /// <param name="seed">Draws members and candidates.</param>
    public static HiddenTieQueries Of(Func<int, int[]> candidatesFor, IEnumerable<(int First, int Second, int Grade)> hidden, ulong seed) =>
        OfSought(candidatesFor, hidden.SelectMany(pair => new (int, int, int)[] { (pair.First, pair.Second, pair.Grade), (pair.Second, pair.First, pair.Grade) }), seed);

    /// <summary>What one side of hidden ties asks, otherwise as <see cref="Of"/> does.</summary>
    /// <param name="candidatesFor">Whoever could be suggested to a member, as far as the network is visible.</param>
    /// <param name="sought">Who asks, and whom they are to find.</param>
    /// <param name="seed">Draws members and candidates.</param>
    public static HiddenTieQueries OfSought(Func<int, int[]> candidatesFor, IEnumerable<(int Member, int Other, int Grade)> sought, ulong seed)
    {
        var random = new SeededRandom(seed);
        var members = sought.GroupBy(one => one.Member).OrderBy(group => group.Key).ToArray();
        random.Shuffle(members.AsSpan());
        var queries = ImmutableArray.CreateBuilder<HiddenTieQuery>();
        foreach (var member in members.Take(MostQueries))
            queries.Add(QueryOf(member.Key, member.ToDictionary(one => one.Other, one => one.Grade), candidatesFor(member.Key), ref random));
        return new(queries.ToImmutable());
    }

    /// <summary>Those that some members ask.</summary>
    /// <param name="asks">Which, by number.</param>
    public HiddenTieQueries About(Predicate<int> asks) => new([.. All.Where(query => asks(query.Member))]);

    /// <summary>How well a scorer answers, question by question. Whoever was missed counts as ranked below everybody else.</summary>
    public IEnumerable<RankingQuality> Measure(ICandidateScorer scorer)
    {
        foreach (var query in All)
        {
            var scores = new double[query.Candidates.Length + query.Missed.Length];
            scores.AsSpan(query.Candidates.Length..).Fill(double.NegativeInfinity);
            scorer.Score(query.Member, query.Candidates, scores.AsSpan(..query.Candidates.Length));
            yield return RankingQuality.Of(scores, [.. query.Grades, .. query.Missed]);
        }
    }

    private static HiddenTieQuery QueryOf(int member, Dictionary<int, int> grades, int[] suggestible, ref SeededRandom random)
    {
        var (found, others) = (suggestible.Where(grades.ContainsKey).Order().ToArray(), suggestible.Where(candidate => !grades.ContainsKey(candidate)).ToArray());
        random.Shuffle(others.AsSpan());
        int[] candidates = [.. found, .. others.Take(MostOthers)];
        return new(member, candidates, [.. candidates.Select(candidate => grades.GetValueOrDefault(candidate))], [.. grades.Keys.Except(found).Order().Select(missed => grades[missed])]);
    }
}
