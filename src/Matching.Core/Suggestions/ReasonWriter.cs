using Matching.Model;
using Matching.Ranking;

namespace Matching.Suggestions;

/// <summary>Turns what features added to a score into reasons: those of one code together, positive ones only, largest first.</summary>
internal static class ReasonWriter
{
    public static ValueList<Reason> Write(ReadOnlySpan<double> contributions, int candidate, ReasonTexts texts)
    {
        var sums = new List<(string Code, double Contribution)>();
        for (var column = 0; column < contributions.Length; column++)
        {
            if (contributions[column] != 0)
                Add(sums, ReasonCodes.Of(FeatureTable.Columns[column]), contributions[column]);
        }

        sums.RemoveAll(sum => sum.Contribution <= 0);
        sums.Sort((left, right) => left.Contribution != right.Contribution
            ? right.Contribution.CompareTo(left.Contribution)
            : string.CompareOrdinal(left.Code, right.Code));
        return sums.Select(sum => new Reason(sum.Code, texts.Of(sum.Code, candidate), sum.Contribution)).ToValueList();
    }

    private static void Add(List<(string Code, double Contribution)> sums, string code, double contribution)
    {
        var known = sums.FindIndex(sum => sum.Code == code);
        if (known < 0)
            sums.Add((code, contribution));
        else
            sums[known] = (code, sums[known].Contribution + contribution);
    }
}
