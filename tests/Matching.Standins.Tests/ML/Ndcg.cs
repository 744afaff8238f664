namespace Matching.Standins.Tests.ML;

internal static class Ndcg
{
    /// <summary>Mean NDCG of the first ten over groups in which something is to be found; gains are 2^label − 1, ties are broken at random.</summary>
    public static double At10(RankedRow[] rows, float[] scores)
    {
        var random = new Random(1);
        var chance = Array.ConvertAll(rows, _ => random.Next());
        return Enumerable.Range(0, rows.Length)
            .GroupBy(row => rows[row].GroupId)
            .Where(group => group.Any(row => rows[row].Label > 0))
            .Average(group => Dcg(rows, group.OrderByDescending(row => scores[row]).ThenBy(row => chance[row])) / Dcg(rows, group.OrderByDescending(row => rows[row].Label)));
    }

    private static double Dcg(RankedRow[] rows, IEnumerable<int> order) =>
        order.Take(10).Select((row, rank) => (Math.Pow(2, rows[row].Label) - 1) / Math.Log2(rank + 2)).Sum();
}
