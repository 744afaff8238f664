namespace Matching.Standins.Tests.ML;

/// <summary>The gradients of LambdaMART, pair by pair as the formula has them.</summary>
internal static class ReferenceLambdas
{
    public static (double[] Lambdas, double[] Curvatures) Of(RankedRow[] rows, double[] scores, double[] gains, int truncation, double sigma)
    {
        var (lambdas, curvatures) = (new double[rows.Length], new double[rows.Length]);
        foreach (var group in Enumerable.Range(0, rows.Length).GroupBy(row => rows[row].GroupId))
        {
            int[] members = [.. group];
            var discounts = Discounts(rows, scores, members);
            var ideal = members.Select(row => gains[(int)rows[row].Label]).OrderDescending().Take(truncation).Select((gain, rank) => gain * Discount(rank)).Sum();
            foreach (var high in members)
            {
                foreach (var low in members.Where(low => rows[low].Label < rows[high].Label))
                {
                    var wrong = 2 / (1 + Math.Exp(2 * sigma * (scores[high] - scores[low])));
                    var change = (gains[(int)rows[high].Label] - gains[(int)rows[low].Label]) * Math.Abs(discounts[high] - discounts[low]) / ideal;
                    lambdas[high] += wrong * change;
                    lambdas[low] -= wrong * change;
                    curvatures[high] += wrong * (2 - wrong) * change;
                    curvatures[low] += wrong * (2 - wrong) * change;
                }
            }
        }

        return (lambdas, curvatures);
    }

    private static Dictionary<int, double> Discounts(RankedRow[] rows, double[] scores, int[] members) => members
        .OrderByDescending(row => scores[row]).ThenBy(row => rows[row].Label).ThenBy(row => row)
        .Select((row, rank) => (row, rank))
        .ToDictionary(pair => pair.row, pair => Discount(pair.rank));

    private static double Discount(int rank) => 1 / Math.Log(2 + rank);
}
