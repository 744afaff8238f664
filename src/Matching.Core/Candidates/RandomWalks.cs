using Matching.Graph;
using Matching.Randomness;

namespace Matching.Candidates;

/// <summary>
/// Random walks with restart from each of a member's contacts, biased towards intense ties, with early stopping; visits from different contacts
/// are boosted to (Σ √visits)² (Eksombatchai et al., "Pixie", WWW 2018, algorithms 2 and 3). Several walkers go abreast. Reused.
/// </summary>
internal sealed class RandomWalks
{
    // One try in four is enough of a bias and bounds the cost of a step among faint ties.
    private const int Tries = 4;

    // A walk that starts anew after every other step is as good as several, each a part of its length.
    private const int Abreast = 8;

    private readonly SparseVector visits = new();
    private readonly SparseVector roots = new();
    private int often;

    /// <summary>Σ √visits over the contacts, of whoever was visited, admitted or not; the boosted count is its square.</summary>
    public SparseVector Roots => roots;

    public void Run(WeightedGraph graph, int member, CandidateFilter filter, WalkParameters parameters, ref SeededRandom random)
    {
        roots.Reset(parameters.Steps);
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
        visits.Reset(steps);
        Span<int> at = stackalloc int[Abreast];
        at.Fill(contact);
        for (var left = steps; left > 0 && often < parameters.EnoughCandidates; left -= Abreast)
        {
            var walkers = at[..Math.Min(left, Abreast)];
            Step(graph, walkers, ref random);
            foreach (ref var walker in walkers)
            {
                // Who is admitted is asked of few: of whoever is visited often, and, when the walks are done, of whoever was most.
                if (visits.Add(walker, 1) == parameters.EnoughVisits && filter.Admits(walker))
                    often++;
                if (random.NextDouble() < parameters.Restart)
                    walker = contact;
            }
        }

        for (var entry = 0; entry < visits.Touched.Length; entry++)
            roots.Add(visits.Touched[entry], MathF.Sqrt(visits.Values[entry]));
    }

    // All walkers choose, then all go: the memory answers them together.
    private static void Step(WeightedGraph graph, Span<int> walkers, ref SeededRandom random)
    {
        Span<int> picks = stackalloc int[Abreast];
        for (var i = 0; i < walkers.Length; i++)
        {
            picks[i] = random.Next(graph.Degree(walkers[i]));
            graph.PrefetchEntry(graph.Offsets[walkers[i]] + picks[i]);
        }
        for (var i = 0; i < walkers.Length; i++)
        {
            walkers[i] = Next(graph, walkers[i], picks[i], ref random);
            graph.PrefetchDegree(walkers[i]);
        }
    }

    // Where a faint tie is passed over, the next one of the row is tried, which memory brought along.
    private static int Next(WeightedGraph graph, int node, int pick, ref SeededRandom random)
    {
        var row = graph.NeighboursOf(node);
        var weights = graph.WeightsOf(node);
        for (var tries = 1; tries < Tries && random.NextDouble() > weights[pick]; tries++)
            pick = pick + 1 == row.Length ? 0 : pick + 1;
        return row[pick];
    }
}
