using Matching.Graph;
using Matching.Learning.Calibration;
using Matching.Model;
using Matching.Randomness;
using Matching.Ranking.Forest;

namespace Matching.Learning.Answers;

/// <summary>What each side answered, with the score from whoever answered to the other, to learn from which score comes to a yes how often.</summary>
/// <param name="snapshot">The network, in which the members are found.</param>
/// <param name="lists">The lists.</param>
/// <param name="parameters">How answers weigh.</param>
/// <param name="seed">Draws whose scores are computed where there are many.</param>
internal sealed class AnswerScores(NetworkSnapshot snapshot, GradedLists lists, AnswerParameters parameters, ulong seed)
{
    private const int MostMembers = 3000;

    private readonly AnswerWeights weights = new(lists, parameters);

    /// <summary>What members answered to the lists that they were shown; no answer is a no.</summary>
    /// <param name="rows">Rows of the network.</param>
    /// <param name="forest">The model.</param>
    /// <param name="unseen">Whose lists the model did not learn from.</param>
    /// <param name="cancellation">Looked at before each member.</param>
    public IEnumerable<ScoredAnswer> Asking(AnswerRows rows, FlatForest forest, Predicate<MemberId> unseen, CancellationToken cancellation) => Score(
        Places(unseen).Where(place => place.Shown.MemberSaysYes is not null).Select(place => new Answer(place.List.Member, place.Shown.Candidate, place.List, place.Shown.MemberSaysYes!.Value, weights.Of(place.Shown))),
        rows, forest, cancellation);

    /// <summary>What candidates answered about the members to whom they were shown, unless the model knows that from a list of the candidate's own.</summary>
    public IEnumerable<ScoredAnswer> Asked(AnswerRows rows, FlatForest forest, Predicate<MemberId> unseen, CancellationToken cancellation)
    {
        var seen = Places(member => !unseen(member)).Select(place => (place.List.Member, place.Shown.Candidate)).ToHashSet();
        return Score(
            Places(unseen).Where(place => place.Shown.CandidateSaysYes is not null && !seen.Contains((place.Shown.Candidate, place.List.Member)))
                .Select(place => new Answer(place.Shown.Candidate, place.List.Member, place.List, place.Shown.CandidateSaysYes!.Value, weights.Of(place.Shown))),
            rows, forest, cancellation);
    }

    private IEnumerable<(GradedList List, GradedCandidate Shown)> Places(Predicate<MemberId> member) =>
        lists.All.Where(list => member(list.Member)).SelectMany(list => list.Candidates.Select(candidate => (list, candidate)));

    private IEnumerable<ScoredAnswer> Score(IEnumerable<Answer> answers, AnswerRows rows, FlatForest forest, CancellationToken cancellation)
    {
        var members = answers.Select(answer => (Answer: answer, From: snapshot.Members.Find(answer.From), To: snapshot.Members.Find(answer.To)))
            .Where(answer => answer.From >= 0 && answer.To >= 0).GroupBy(answer => answer.From).OrderBy(member => member.Key).ToArray();
        new SeededRandom(seed).Shuffle(members.AsSpan());
        foreach (var member in members.Take(MostMembers))
        {
            cancellation.ThrowIfCancellationRequested();
            int[] others = [.. member.Select(answer => answer.To).Distinct().Order()];
            rows.Take(member.Key, others);
            foreach (var shown in member.GroupBy(answer => answer.Answer.List.Time))
            {
                var scores = new double[others.Length];
                forest.Score(rows.AsOf(shown.Key), scores);
                foreach (var (answer, _, to) in shown)
                    yield return new(answer.List.Member, scores[Array.BinarySearch(others, to)], answer.Yes, answer.Weight);
            }
        }
    }

    private readonly record struct Answer(MemberId From, MemberId To, GradedList List, bool Yes, double Weight);
}
