using BenchmarkDotNet.Attributes;
using Matching.Candidates;
using Matching.Graph;
using Matching.Randomness;
using Matching.Ranking;

namespace Matching.Benchmarks.Algorithms;

/// <summary>Where candidates come from, beside going through all ways of three ties with a column as long as the network.</summary>
[MemoryDiagnoser]
public class ReachBenchmarks
{
    private readonly Surroundings around = new();
    private readonly ThreeStepReach reach = new();
    private readonly RandomWalks walks = new();
    private readonly CandidateFilter filter = new();
    private NetworkSnapshot snapshot = null!;
    private float[] twoSteps = [];
    private float[] threeSteps = [];
    private int asked;

    [GlobalSetup]
    public void Prepare()
    {
        snapshot = Scenario.Usual.Snapshot;
        twoSteps = new float[snapshot.Members.Count];
        threeSteps = new float[snapshot.Members.Count];
    }

    [Benchmark(Baseline = true), AllocationBudget(0)]
    public float Columns()
    {
        Array.Clear(twoSteps);
        Array.Clear(threeSteps);
        var graph = snapshot.Ties.Graph;
        var member = Scenario.Usual.MemberAt(asked++);
        foreach (var contact in graph.NeighboursOf(member))
        {
            foreach (var other in graph.NeighboursOf(contact))
                twoSteps[other] += 1f / graph.Degree(contact);
        }
        for (var middle = 0; middle < twoSteps.Length; middle++)
        {
            if (twoSteps[middle] == 0 || middle == member)
                continue;
            foreach (var other in graph.NeighboursOf(middle))
                threeSteps[other] += twoSteps[middle] / graph.Degree(middle);
        }
        return threeSteps[member];
    }

    [Benchmark, AllocationBudget(0)]
    public int TwoTies()
    {
        around.Explore(snapshot.Features, Scenario.Usual.MemberAt(asked++));
        return around.People.Length;
    }

    [Benchmark, AllocationBudget(0)]
    public int ThreeTies()
    {
        around.Explore(snapshot.Features, Scenario.Usual.MemberAt(asked++));
        reach.Explore(snapshot, around);
        return reach.Promises.Length;
    }

    [Benchmark, AllocationBudget(0)]
    public int Walks()
    {
        var member = Scenario.Usual.MemberAt(asked++);
        var random = new SeededRandom((ulong)asked);
        filter.Prepare(Scenario.Usual.View, member, includeOwnCluster: false);
        walks.Run(snapshot.Ties.Graph, member, filter, WalkParameters.Default, ref random);
        return walks.Roots.Touched.Length;
    }
}
