using Matching.Graph;
using Matching.Randomness;

namespace Matching.Ranking.Layers;

/// <summary>
/// The leading eigenvectors of (I + D^−½ W D^−½) / 2, by orthogonal iteration from a seeded start (Golub and Van Loan, section 8.2.4). The number of rounds is
/// fixed, so that the same graph gives the same factors; those with close eigenvalues may be mixed.
/// </summary>
internal sealed class SpectralFactors
{
    /// <summary>The number of factors that features read.</summary>
    public const int Usual = 24;

    private const int Rounds = 60;
    private const ulong Seed = 1;

    private readonly WeightedGraph graph;
    private readonly double[] roots;
    private readonly int count;
    private readonly double[] values;
    private double[] vectors;

    private SpectralFactors(WeightedGraph graph, int count)
    {
        (this.graph, this.count) = (graph, Math.Min(count, graph.NodeCount));
        roots = [.. graph.Strengths().Select(strength => strength > 0 ? 1 / Math.Sqrt(strength) : 0)];
        values = new double[this.count];
        vectors = new double[graph.NodeCount * this.count];
        var random = new SeededRandom(Seed);
        for (var at = 0; at < vectors.Length; at++)
            vectors[at] = random.NextDouble() - 0.5;
    }

    public static SpectralFactors Of(WeightedGraph graph, int count)
    {
        var factors = new SpectralFactors(graph, count);
        for (var round = 0; round < Rounds; round++)
            factors.Round();
        factors.Measure();
        return factors;
    }

    /// <summary>Σ over the first factors of eigenvalue × the two coordinates.</summary>
    public double Product(int first, int second, int factors)
    {
        var sum = 0.0;
        for (var factor = 0; factor < Math.Min(factors, count); factor++)
            sum += values[factor] * vectors[(first * count) + factor] * vectors[(second * count) + factor];
        return sum;
    }

    /// <summary>Cosine of the two rows, each coordinate weighted by its eigenvalue; 0 where one of them has no ties.</summary>
    public double Cosine(int first, int second)
    {
        var norms = Product(first, first, count) * Product(second, second, count);
        return norms > 0 ? Product(first, second, count) / Math.Sqrt(norms) : 0;
    }

    private void Round()
    {
        vectors = Multiplied();
        for (var factor = 0; factor < count; factor++)
            Orthonormalise(factor);
    }

    private double[] Multiplied()
    {
        var product = new double[vectors.Length];
        for (var node = 0; node < graph.NodeCount; node++)
        {
            if (roots[node] == 0)
                continue;
            var row = product.AsSpan(node * count, count);
            vectors.AsSpan(node * count, count).CopyTo(row);
            var others = graph.NeighboursOf(node);
            var weights = graph.WeightsOf(node);
            for (var entry = 0; entry < others.Length; entry++)
                AddTo(row, others[entry], roots[node] * weights[entry] * roots[others[entry]]);
        }

        return product;
    }

    private void AddTo(Span<double> row, int node, double weight)
    {
        var other = vectors.AsSpan(node * count, count);
        for (var factor = 0; factor < row.Length; factor++)
            row[factor] += weight * other[factor];
    }

    // Modified Gram and Schmidt; a column that the others span already vanishes.
    private void Orthonormalise(int factor)
    {
        for (var earlier = 0; earlier < factor; earlier++)
            Add(factor, earlier, -Dot(factor, earlier));
        var norm = Math.Sqrt(Dot(factor, factor));
        var scale = norm > 1e-12 ? 1 / norm : 0;
        for (var at = factor; at < vectors.Length; at += count)
            vectors[at] *= scale;
    }

    private double Dot(int one, int other)
    {
        var sum = 0.0;
        for (var row = 0; row < vectors.Length; row += count)
            sum += vectors[row + one] * vectors[row + other];
        return sum;
    }

    private void Add(int factor, int other, double amount)
    {
        for (var row = 0; row < vectors.Length; row += count)
            vectors[row + factor] += amount * vectors[row + other];
    }

    // Rayleigh quotients, of I + D^−½ W D^−½; halved and moved back they are those of the normalised matrix.
    private void Measure()
    {
        var product = Multiplied();
        for (var at = 0; at < vectors.Length; at++)
            values[at % count] += product[at] * vectors[at];
        for (var factor = 0; factor < count; factor++)
            values[factor] = Math.Max(0, values[factor] - 1);
    }
}
