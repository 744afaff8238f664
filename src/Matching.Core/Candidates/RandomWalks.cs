using Matching.Graph;
using Matching.Randomness;

namespace Matching.Candidates;

/// <summary>
/// Random walks with restart from each of a member's contacts, biased towards intense ties, with early stopping; visits from different contacts
/// are boosted to (Σ √visits)² (Eksombatchai et al., "Pixie", WWW 2018, algorithms 2 and 3). Reused.
/// </summary>
internal sealed class RandomWalks
{
    // One try in four is enough of a bias and bounds the cost of a step among faint ties.
    private const int Tries = 4;

    private readonly SparseVector visits = new();
    private readonly SparseVector roots = new();
    private int often;

    /// <summary>Σ √visits over the contacts; the boosted count is its square.</summary>
    public SparseVector Roots => roots;

    public void Run(WeightedGraph graph, int member, CandidateFilter filter, WalkParameters parameters, ref SeededRandom random)
    {
        roots.Reset(graph.NodeCount);
        often = 0;
        var strength = graph.Strength(member);
        var contacts = graph.NeighboursOf(member);
        var weights = graph.WeightsOf(member);
        for (var i = 0; i < contacts.Length && often < parameters.EnoughCandidates; i++)
        {
            var steps = (int)Math.Ceiling(parameters.Steps * weights[i] / strength);
            Walk(graph, contacts[i], filter, parameters, steps, ref random);
        }
    }

    private void Walk(WeightedGraph graph, int contact, CandidateFilter filter, WalkParameters parameters, int steps, ref SeededRandom random)
    {
        visits.Reset(graph.NodeCount);
        var at = contact;
        for (var step = 0; step < steps && often < parameters.EnoughCandidates; step++)
        {
            at = Next(graph, at, ref random);
            if (filter.Admits(at))
                Visit(at, parameters.EnoughVisits);
            if (random.NextDouble() < parameters.Restart)
                at = contact;
        }

        foreach (var visited in visits.Touched)
            roots.Add(visited, MathF.Sqrt(visits[visited]));
    }

    private void Visit(int member, int enough)
    {
        visits.Add(member, 1);
        if (visits[member] == enough)
            often++;
    }

    private static int Next(WeightedGraph graph, int node, ref SeededRandom random)
    {
        var row = graph.NeighboursOf(node);
        var weights = graph.WeightsOf(node);
        var pick = random.Next(row.Length);
        for (var tries = 1; tries < Tries && random.NextDouble() > weights[pick]; tries++)
            pick = random.Next(row.Length);
        return row[pick];
    }
}
