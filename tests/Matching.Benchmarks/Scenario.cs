using Matching.Graph;
using Matching.Model;
using Matching.Simulation;

namespace Matching.Benchmarks;

/// <summary>The generated network that benchmarks ask about: circles, localities and hubs, ten tied pairs a member.</summary>
public sealed class Scenario
{
    /// <summary>Name of the network.</summary>
    public static readonly NetworkId Network = new("benchmark");

    private static readonly SimulationParameters Parameters = new() { Members = 20_000, Ties = 200_000 };

    private static readonly Lazy<Scenario> Only = new(() => new());

    private Scenario()
    {
        Snapshot = Build();
        View = new NetworkView(Snapshot);
        Members = [.. Enumerable.Range(0, Snapshot.Members.Count).Where(View.IsOpenToMatching)];
    }

    /// <summary>The scenario; made up once for all benchmarks.</summary>
    public static Scenario Usual => Only.Value;

    /// <summary>The network.</summary>
    public NetworkSnapshot Snapshot { get; }

    /// <summary>What is seen of it.</summary>
    public NetworkView View { get; }

    /// <summary>Members who may be asked for.</summary>
    public IReadOnlyList<int> Members { get; }

    /// <summary>The records, made up anew.</summary>
    public static SimulatedNetwork Generate() => NetworkSimulation.Generate(Parameters);

    /// <summary>The snapshot, built anew.</summary>
    public static NetworkSnapshot Build()
    {
        var builder = new SnapshotBuilder();
        Generate().Load(builder, Network);
        return builder.Build();
    }

    /// <summary>A member open to matching, another one each time.</summary>
    public int MemberAt(int number) => Members[(int)((uint)number * 2_654_435_761u % (uint)Members.Count)];
}
