namespace Matching.History;

/// <summary>The share of yes among the answers that stand, faded by age, at any time.</summary>
internal sealed class UsualShare
{
    private readonly int[] hours;

    // After the changes of each hour.
    private readonly double[] shares;

    /// <summary>Takes the answers.</summary>
    public UsualShare(IEnumerable<StandingAnswer> answers)
    {
        var changes = answers.SelectMany(ChangesOf).OrderBy(change => change.Hour).ToArray();
        var newest = changes.Length == 0 ? 0 : changes[^1].Hour;
        var after = new SortedDictionary<int, double>();
        var (yes, all) = (0.0, 0.0);
        foreach (var (hour, from, sign, isYes) in changes)
        {
            // Both sums fade alike, so their ratio may be taken at any time.
            var weight = sign * SuggestionHistory.Fade(newest - from, SuggestionHistory.AnswerHalfLifeDays);
            (yes, all) = (yes + (isYes ? weight : 0), all + weight);
            after[hour] = all > 0 ? Math.Clamp(yes / all, 0, 1) : 0;
        }

        (hours, shares) = ([.. after.Keys], [.. after.Values]);
    }

    /// <summary>The share at the beginning of an hour; 0 where there were no answers.</summary>
    public double At(int hour)
    {
        var entry = Array.BinarySearch(hours, hour);
        var before = (entry < 0 ? ~entry : entry) - 1;
        return before < 0 ? 0 : shares[before];
    }

    private static IEnumerable<(int Hour, int From, int Sign, bool IsYes)> ChangesOf(StandingAnswer answer)
    {
        yield return (answer.From, answer.From, 1, answer.IsYes);
        if (answer.Until != StandingAnswer.Forever)
            yield return (answer.Until, answer.From, -1, answer.IsYes);
    }
}
