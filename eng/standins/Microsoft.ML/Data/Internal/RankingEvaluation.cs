namespace Microsoft.ML.Data.Internal;

/// <summary>Sums DCG and NDCG over groups.</summary>
internal sealed class RankingEvaluation(double[] gains, int truncation)
{
    private readonly List<(float Score, int Label)> _rows = [];
    private readonly double[] _dcg = new double[truncation];
    private readonly double[] _ndcg = new double[truncation];
    private uint _group;
    private int _groups;

    public void Add(uint group, float label, float score)
    {
        if (group != _group)
            EndGroup();
        _group = group;
        if (!float.IsNaN(score))
            _rows.Add((score, (int)label));
    }

    public RankingMetrics Finish()
    {
        EndGroup();
        return new(Array.ConvertAll(_dcg, sum => sum / _groups), Array.ConvertAll(_ndcg, sum => sum / _groups));
    }

    private void EndGroup()
    {
        if (_rows.Count == 0)
            return;
        _groups++;
        var dcg = Cumulative(_rows.OrderByDescending(row => row.Score).ThenBy(row => row.Label));
        var best = Cumulative(_rows.OrderByDescending(row => gains[row.Label]));
        for (var rank = 0; rank < truncation; rank++)
        {
            _dcg[rank] += dcg[rank];
            _ndcg[rank] += best[rank] > 0 ? dcg[rank] / best[rank] : 0;
        }

        _rows.Clear();
    }

    private double[] Cumulative(IEnumerable<(float Score, int Label)> order)
    {
        var sums = new double[truncation];
        var (rank, sum) = (0, 0.0);
        foreach (var (_, label) in order.Take(truncation))
        {
            sum += gains[label] / Math.Log(2 + rank);
            sums[rank++] = sum;
        }

        Array.Fill(sums, sum, rank, truncation - rank);
        return sums;
    }
}
