using Matching.Graph;
using Matching.Learning.Answers;
using Matching.Model;
using Matching.Randomness;
using Matching.Ranking;
using Matching.Simulation;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Learning.Tests.Answers;

/// <summary>
/// A simulated network whose members were shown the prior's suggestions several times over, with exploration, and said yes by nothing but how appealing the candidate is and how choosy they are
/// themselves. Neither has anything to do with ties or profiles: only what came of earlier suggestions tells.
/// </summary>
internal sealed class TownOfTastes
{
    private const int Places = 8;
    private const int DaysBetween = 14;

    private readonly SimulatedNetwork network;
    private readonly NetworkSnapshot shown;
    private readonly int rounds;

    private TownOfTastes(ulong seed, int rounds)
    {
        network = NetworkSimulation.Generate(new SimulationParameters { Members = 300, Ties = 2_100, Seed = seed });
        this.rounds = rounds;
        var builder = new SnapshotBuilder();
        network.Load(builder, new NetworkId("town"));
        shown = builder.Build();
        Appeal = Draw(SeededRandom.Of(seed, 1));
        Readiness = Draw(SeededRandom.Of(seed, 2));
        Show(seed);
    }

    public List<SuggestionRecord> Records { get; } = [];

    public List<Outcome> Outcomes { get; } = [];

    public GradedLists Lists => GradedLists.Of(Records, Outcomes);

    /// <summary>By member, the log odds that others say yes to them beyond what is usual.</summary>
    public double[] Appeal { get; }

    /// <summary>By member, the log odds that they say yes beyond what is usual.</summary>
    public double[] Readiness { get; }

    public static TownOfTastes Of(ulong seed, int rounds = 4) => new(seed, rounds);

    /// <summary>The network, with what came of its suggestions or as if nothing was known of it.</summary>
    public SnapshotParts Parts(bool withHistory)
    {
        var builder = new SnapshotBuilder();
        network.Load(builder, new NetworkId("town"));
        if (withHistory)
        {
            IGraphSink sink = builder;
            Records.ForEach(sink.SuggestionRecord);
            Outcomes.ForEach(sink.Outcome);
        }

        return builder.PartsOf(builder.Build());
    }

    private void Show(ulong seed)
    {
        var engine = new SuggestionEngine(new SnapshotSource(new InMemoryStore(TimeProvider.System), TimeProvider.System));
        var random = SeededRandom.Of(seed, 3);
        for (var list = 0; list < rounds * shown.Members.Count; list++)
        {
            var member = list % shown.Members.Count;
            if (new NetworkView(shown).IsOpenToMatching(member))
                Show(engine, member, list, ref random);
        }
    }

    private void Show(SuggestionEngine engine, int member, int list, ref SeededRandom random)
    {
        var answer = engine.Suggest(new NetworkView(shown), new SuggestionQuery(shown.Members.IdOf(member), Places) { Exploration = new(0.4, (ulong)list) });
        var record = new SuggestionRecord
        {
            Id = new($"list-{list}"),
            Member = shown.Members.IdOf(member),
            Time = DateTimeOffset.UnixEpoch.AddDays(list / shown.Members.Count * DaysBetween).AddMinutes(list),
            Revision = answer.Revision,
            ModelVersion = answer.ModelVersion,
            PolicyVersion = answer.PolicyVersion,
            Exploration = 0.4,
            Shown = answer.Suggestions.Select((one, i) => new ShownCandidate(i + 1, one.Candidate, one.Score, one.Propensity)).ToValueList(),
        };
        Records.Add(record);
        foreach (var place in record.Shown)
        {
            var yes = random.NextDouble() < Logistic.Chance(Readiness[member] + Appeal[shown.Members.Find(place.Candidate)]);
            Outcomes.Add(new Outcome
            {
                Id = new($"{record.Id}-{place.Position}"),
                Member = record.Member,
                Candidate = place.Candidate,
                AnsweredBy = OutcomeSide.Member,
                Kind = yes ? OutcomeKind.Accepted : OutcomeKind.Declined,
                Time = record.Time.AddDays(1),
                Record = record.Id,
            });
        }
    }

    // About as different as people at speed dating: a standard deviation of one.
    private double[] Draw(SeededRandom random)
    {
        var values = new double[shown.Members.Count];
        for (var member = 0; member < values.Length; member++)
            values[member] = Math.Sqrt(12) * (random.NextDouble() - 0.5);
        return values;
    }
}
