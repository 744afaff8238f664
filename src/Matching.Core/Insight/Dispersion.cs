using Matching.Graph;

namespace Matching.Insight;

/// <summary>
/// Dispersion (Backstrom and Kleinberg, "Romantic partnerships and the dispersion of social ties", CSCW 2014): how far the mutual contacts of a tie
/// are from each other once its two ends are gone. disp(u, v) counts pairs s, t of C_uv, the mutual contacts, that are neither tied nor share
/// a contact other than u and v among the contacts of u. Recursively, from x_v = 1,
/// x_v ← [Σ_w x_w² + 2 Σ_{s,t} d_v(s, t) x_s x_t] / |C_uv|. A strong tie with high dispersion spans circles that it alone connects.
/// </summary>
public static class Dispersion
{
    /// <summary>The dispersion of every tie of a member, in order of the contacts. O(contacts³ / 64) at worst.</summary>
    /// <param name="graph">The graph; weights do not count.</param>
    /// <param name="parameters">How to normalise.</param>
    /// <param name="member">u, from whose side the ties are seen.</param>
    /// <param name="cancellation">Ends the work with an <see cref="OperationCanceledException"/>.</param>
    public static TieDispersion[] Of(WeightedGraph graph, DispersionParameters parameters, int member, CancellationToken cancellation = default)
    {
        var circle = new EgoCircle(graph, member);
        var mutual = new int[circle.Count][];
        var spread = new (int S, int T)[circle.Count][];
        for (var v = 0; v < circle.Count; v++)
        {
            cancellation.ThrowIfCancellationRequested();
            mutual[v] = circle.MutualWith(v);
            spread[v] = SpreadPairs(circle, v, mutual[v]);
        }

        var recursive = Recurse(mutual, spread, parameters.Rounds);
        var contacts = graph.NeighboursOf(member).ToArray();
        return [.. contacts.Select((contact, v) => new TieDispersion(
            contact, mutual[v].Length, spread[v].Length, Normalise(spread[v].Length, mutual[v].Length, parameters), recursive[v]))];
    }

    private static (int S, int T)[] SpreadPairs(EgoCircle circle, int v, int[] mutual)
    {
        var pairs = new List<(int, int)>();
        for (var i = 0; i < mutual.Length; i++)
        {
            for (var j = i + 1; j < mutual.Length; j++)
            {
                if (!circle.AreCloseWithout(v, mutual[i], mutual[j]))
                    pairs.Add((mutual[i], mutual[j]));
            }
        }
        return [.. pairs];
    }

    private static double[] Recurse(int[][] mutual, (int S, int T)[][] spread, int rounds)
    {
        var values = new double[mutual.Length];
        Array.Fill(values, 1);
        for (var round = 0; round < rounds; round++)
        {
            var known = values;
            values = [.. mutual.Select((people, v) => people.Length == 0
                ? 0
                : (people.Sum(w => known[w] * known[w]) + (2 * spread[v].Sum(pair => known[pair.S] * known[pair.T]))) / people.Length)];
        }
        return values;
    }

    private static double Normalise(int dispersion, int embeddedness, DispersionParameters parameters)
    {
        var divisor = embeddedness + parameters.EmbeddednessOffset;
        return divisor == 0 ? 0 : Math.Pow(dispersion + parameters.DispersionOffset, parameters.Exponent) / divisor;
    }
}
