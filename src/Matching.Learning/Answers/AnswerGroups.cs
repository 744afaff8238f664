using System.Collections.Immutable;
using Matching.Graph;
using Matching.History;
using Matching.Learning.Data;
using Matching.Model;
using Matching.Randomness;
using Matching.Ranking;

namespace Matching.Learning.Answers;

/// <summary>Training groups out of lists with what came of them: one a list, with the member as fold.</summary>
/// <param name="snapshot">The network, in which the members are found.</param>
/// <param name="history">What came of suggestions.</param>
/// <param name="lists">The lists.</param>
/// <param name="parameters">How they weigh.</param>
/// <param name="seed">Draws members and whom candidates are compared with.</param>
public sealed class AnswerGroups(NetworkSnapshot snapshot, SuggestionHistory history, GradedLists lists, AnswerParameters parameters, ulong seed)
{
    // As many as hidden ties ask.
    private const int MostMembers = 3000;

    private readonly AnswerWeights weights = new(lists, parameters);

    /// <summary>
    /// The groups of the lists that teach; of at most 3,000 members, drawn at random. Candidates stand in order of number, which tells nothing of places or grades; each is compared
    /// with all whom the member could be suggested, at most 1,000 of them. What came of suggestions is as it was known when the list was shown.
    /// </summary>
    /// <param name="candidatesFor">Whoever could be suggested to a member in the network without the ties that came of the lists.</param>
    /// <param name="filler">Fills rows from it.</param>
    /// <param name="features">What the rows consist of.</param>
    /// <param name="asked">Whose lists are wanted.</param>
    public IEnumerable<TrainingGroup> Of(Func<int, int[]> candidatesFor, IFeatureRows filler, ImmutableArray<Feature> features, Predicate<MemberId> asked)
    {
        var members = lists.Teaching.GroupBy(list => snapshot.Members.Find(list.Member)).Where(member => member.Key >= 0).OrderBy(member => member.Key).ToArray();
        var random = new SeededRandom(seed);
        random.Shuffle(members.AsSpan());
        var rows = new AnswerRows(candidatesFor, filler, features, history, seed);
        return members.Take(MostMembers).Where(member => asked(member.First().Member)).SelectMany(member => Of(member.Key, [.. member], rows));
    }

    private IEnumerable<TrainingGroup> Of(int member, GradedList[] shown, AnswerRows rows)
    {
        var numbers = shown.SelectMany(list => list.Candidates).Select(candidate => snapshot.Members.Find(candidate.Candidate)).Where(number => number >= 0).Distinct().Order().ToArray();
        rows.Take(member, numbers);
        foreach (var list in shown)
            yield return Of(list, numbers, rows.AsOf(list.Time), rows.RowLength);
    }

    private TrainingGroup Of(GradedList list, int[] numbers, ReadOnlySpan<float> rows, int width)
    {
        var places = list.Candidates.Select(candidate => (Candidate: candidate, Row: Array.BinarySearch(numbers, snapshot.Members.Find(candidate.Candidate))))
            .Where(place => place.Row >= 0).OrderBy(place => place.Row).ToArray();
        var features = new float[places.Length * width];
        for (var place = 0; place < places.Length; place++)
            rows.Slice(places[place].Row * width, width).CopyTo(features.AsSpan(place * width));
        return new(list.Member.Value, features, places.Select(place => place.Candidate.Grade).ToArray(), places.Select(place => weights.Of(place.Candidate)).ToArray());
    }
}
