using Matching.Graph;

namespace Matching.Core.Tests.Clusters;

internal static class ClassicGraphs
{
    /// <summary>Zachary's karate club (1977): 34 members, 78 friendships; one row per member, higher-numbered friends only.</summary>
    public static WeightedGraph KarateClub { get; } = FromRows(
        34,
        "0: 1 2 3 4 5 6 7 8 10 11 12 13 17 19 21 31",
        "1: 2 3 7 13 17 19 21 30",
        "2: 3 7 8 9 13 27 28 32",
        "3: 7 12 13",
        "4: 6 10",
        "5: 6 10 16",
        "6: 16",
        "8: 30 32 33",
        "9: 33",
        "13: 33",
        "14: 32 33",
        "15: 32 33",
        "18: 32 33",
        "19: 33",
        "20: 32 33",
        "22: 32 33",
        "23: 25 27 29 32 33",
        "24: 25 27 31",
        "25: 31",
        "26: 29 33",
        "27: 33",
        "28: 31 33",
        "29: 32 33",
        "30: 32 33",
        "31: 32 33",
        "32: 33");

    /// <summary>Cliques of the given size in a ring, neighbouring cliques joined by one edge.</summary>
    public static WeightedGraph RingOfCliques(int cliques, int size)
    {
        var builder = new WeightedGraphBuilder(cliques * size);
        for (var clique = 0; clique < cliques; clique++)
        {
            for (var a = 0; a < size; a++)
            {
                for (var b = a + 1; b < size; b++)
                    builder.Add(clique * size + a, clique * size + b);
            }

            builder.Add(clique * size, (clique + 1) % cliques * size + 1);
        }

        return builder.Build();
    }

    private static WeightedGraph FromRows(int nodeCount, params string[] rows)
    {
        var builder = new WeightedGraphBuilder(nodeCount);
        foreach (var row in rows)
        {
            var parts = row.Split(": ");
            foreach (var other in parts[1].Split(' '))
                builder.Add(int.Parse(parts[0]), int.Parse(other));
        }

        return builder.Build();
    }
}
