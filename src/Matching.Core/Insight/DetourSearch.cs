using Matching.Graph;

namespace Matching.Insight;

/// <summary>
/// The shortest way between two tied nodes other than their tie: breadth-first search from both ends, a whole step from the side with fewer nodes
/// at its edge at a time. Reused, not thread safe.
/// </summary>
internal sealed class DetourSearch(WeightedGraph graph)
{
    // Positive from the first end, negative from the second, 0 where neither came; one more than the hops.
    private readonly int[] marks = new int[graph.NodeCount];
    private readonly List<int> touched = [];
    private List<int> near = [];
    private List<int> far = [];
    private List<int> next = [];

    /// <summary>Hops between the ends without their tie; null where there is no way.</summary>
    public int? LengthBetween(int first, int second)
    {
        (near, far) = (Start(near, first, 1), Start(far, second, -1));
        int? length = null;
        while (near.Count > 0 && far.Count > 0 && length is null)
        {
            if (near.Count > far.Count)
                (near, far) = (far, near);
            length = Step(first, second);
            (near, next) = (next, near);
        }

        foreach (var node in touched)
            marks[node] = 0;
        touched.Clear();
        return length;
    }

    private List<int> Start(List<int> edge, int node, int mark)
    {
        edge.Clear();
        edge.Add(node);
        Mark(node, mark);
        return edge;
    }

    private int? Step(int first, int second)
    {
        next.Clear();
        int? shortest = null;
        foreach (var node in near)
        {
            foreach (var neighbour in graph.NeighboursOf(node))
            {
                if ((node == first && neighbour == second) || (node == second && neighbour == first))
                    continue;
                if (marks[neighbour] == 0)
                    Reach(neighbour, marks[node]);
                else if (Math.Sign(marks[neighbour]) != Math.Sign(marks[node]))
                    shortest = Math.Min(shortest ?? int.MaxValue, Math.Abs(marks[node]) + Math.Abs(marks[neighbour]) - 1);
            }
        }
        return shortest;
    }

    private void Reach(int node, int from)
    {
        Mark(node, from + Math.Sign(from));
        next.Add(node);
    }

    private void Mark(int node, int mark)
    {
        marks[node] = mark;
        touched.Add(node);
    }
}
