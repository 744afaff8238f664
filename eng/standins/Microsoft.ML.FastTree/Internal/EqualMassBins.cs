namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>
/// Divides a row of counts into bins of about equal mass: borders are set one by one where they divide the largest product of masses, then each
/// moves while that makes the product of its two sides larger, the best move first.
/// </summary>
internal sealed class EqualMassBins
{
    private readonly long[] _below;
    private readonly int[] _borders;
    private readonly double _meanMass;

    private EqualMassBins(ReadOnlySpan<int> counts, int bins)
    {
        _below = new long[counts.Length + 1];
        for (var value = 0; value < counts.Length; value++)
            _below[value + 1] = _below[value] + counts[value];
        _meanMass = (double)_below[^1] / bins;
        _borders = new int[bins + 1];
        _borders[bins] = counts.Length;
    }

    /// <summary>The first value of each bin, and the number of values last.</summary>
    /// <param name="counts">Mass of each value, positive; more values than bins.</param>
    /// <param name="bins">At least 2.</param>
    public static int[] Divide(ReadOnlySpan<int> counts, int bins)
    {
        var division = new EqualMassBins(counts, bins);
        division.Place();
        division.Move();
        return division._borders;
    }

    private void Place()
    {
        var segments = new PriorityQueue<(int From, int Border, int To), long>();
        Add(0, _below.Length - 1);
        for (var border = 1; border < _borders.Length - 1; border++)
        {
            var (from, at, to) = segments.Dequeue();
            _borders[border] = at;
            Add(from, at);
            Add(at, to);
        }

        Array.Sort(_borders);

        void Add(int from, int to)
        {
            if (to - from < 2)
                return;
            var at = BestBorder(from, to, -1);
            segments.Enqueue((from, at, to), -Product(from, at, to));
        }
    }

    private void Move()
    {
        var moves = new PriorityQueue<(int Border, int Version), long>();
        var versions = new int[_borders.Length];
        var targets = new int[_borders.Length];
        for (var border = 1; border < _borders.Length - 1; border++)
            Consider(border);
        while (moves.TryDequeue(out var move, out _))
        {
            if (versions[move.Border] != move.Version)
                continue;
            _borders[move.Border] = targets[move.Border];
            if (move.Border > 1)
                Consider(move.Border - 1);
            if (move.Border < _borders.Length - 2)
                Consider(move.Border + 1);
        }

        void Consider(int border)
        {
            var (from, to) = (_borders[border - 1], _borders[border + 1]);
            var version = ++versions[border];
            targets[border] = BestBorder(from, to, border);
            if (targets[border] != _borders[border])
                moves.Enqueue((border, version), Product(from, _borders[border], to) - Product(from, targets[border], to));
        }
    }

    private int BestBorder(int from, int to, int border)
    {
        var half = (_below[from] + _below[to]) / 2;
        var at = Array.BinarySearch(_below, from, to - from, half);
        at = Math.Clamp(at < 0 ? ~at : at, from + 1, to - 1);
        var product = Product(from, at, to);
        if (at < to - 1 && Product(from, at + 1, to) is var next && next >= product)
            return next > product || IsCloser(at + 1, at, border) ? at + 1 : at;
        if (at > from + 1 && Product(from, at - 1, to) is var previous && previous >= product)
            return previous > product || IsCloser(at - 1, at, border) ? at - 1 : at;
        return at;
    }

    private long Product(int from, int at, int to) => (_below[to] - _below[at]) * (_below[at] - _below[from]);

    // Among equals, the border nearer to where equal bins would have it.
    private bool IsCloser(int one, int other, int border) =>
        border > 0 && Math.Abs(_below[one] - (_meanMass * border)) < Math.Abs(_below[other] - (_meanMass * border));
}
