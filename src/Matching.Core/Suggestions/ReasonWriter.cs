using Matching.Model;
using Matching.Ranking;

namespace Matching.Suggestions;

/// <summary>Turns what features added to a score into reasons: those of one code together, positive ones only, largest first.</summary>
internal static class ReasonWriter
{
    private static readonly string[] Codes = [.. FeatureTable.Columns.Select(ReasonCodes.Of).Distinct().Order(StringComparer.Ordinal)];

    private static readonly int[] CodeOfColumn = [.. FeatureTable.Columns.Select(feature => Array.IndexOf(Codes, ReasonCodes.Of(feature)))];

    public static ValueList<Reason> Write(ReadOnlySpan<double> contributions, int candidate, ReasonTexts texts)
    {
        Span<double> sums = stackalloc double[Codes.Length];
        sums.Clear();
        for (var column = 0; column < contributions.Length; column++)
            sums[CodeOfColumn[column]] += contributions[column];
        var reasons = new Reason[PositiveOf(sums)];
        for (var position = 0; position < reasons.Length; position++)
        {
            var code = LargestOf(sums);
            reasons[position] = new Reason(Codes[code], texts.Of(Codes[code], candidate), sums[code]);
            sums[code] = 0;
        }
        return ValueList.Of(reasons);
    }

    private static int PositiveOf(ReadOnlySpan<double> sums)
    {
        var positive = 0;
        foreach (var sum in sums)
            positive += sum > 0 ? 1 : 0;
        return positive;
    }

    // The first of equals: codes are in order.
    private static int LargestOf(ReadOnlySpan<double> sums)
    {
        var largest = 0;
        for (var code = 1; code < sums.Length; code++)
            largest = sums[code] > sums[largest] ? code : largest;
        return largest;
    }
}
