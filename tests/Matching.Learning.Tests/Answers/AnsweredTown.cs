using Matching.Graph;
using Matching.Learning.Answers;
using Matching.Model;
using Matching.Randomness;
using Matching.Simulation;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Learning.Tests.Answers;

/// <summary>
/// A simulated network whose members were shown the prior's suggestions, with exploration, and said yes to whoever has few contacts: the opposite of what the prior likes. So do, where they
/// are asked, those to whom they said yes.
/// </summary>
internal sealed class AnsweredTown
{
    private const int Places = 8;

    private AnsweredTown(SnapshotParts parts) => Parts = parts;

    public SnapshotParts Parts { get; }

    public NetworkSnapshot Snapshot => Parts.Whole;

    public List<SuggestionRecord> Records { get; } = [];

    public List<Outcome> Outcomes { get; } = [];

    public GradedLists Lists => GradedLists.Of(Records, Outcomes);

    /// <param name="asked">Members who are shown a list.</param>
    /// <param name="members">Members of the network.</param>
    /// <param name="ties">Ties, seven times as many as members by default.</param>
    /// <param name="bothSides">Whether candidates answer too.</param>
    public static AnsweredTown Of(int asked, int members = 300, int? ties = null, bool bothSides = false)
    {
        var builder = new SnapshotBuilder();
        NetworkSimulation.Generate(new SimulationParameters { Members = members, Ties = ties ?? members * 7 }).Load(builder, new NetworkId("town"));
        var town = new AnsweredTown(builder.PartsOf(builder.Build()));
        var engine = new SuggestionEngine(new SnapshotSource(new InMemoryStore(TimeProvider.System), TimeProvider.System));
        for (var member = 0; member < asked; member++)
            town.Show(engine, member, bothSides);
        return town;
    }

    private void Show(SuggestionEngine engine, int member, bool bothSides)
    {
        var query = new SuggestionQuery(Snapshot.Members.IdOf(member), Places) { Exploration = new(0.4, (ulong)member) };
        var view = new NetworkView(Snapshot);
        if (!view.TraitsOf(member).Agrees(Consents.Matching))
            return;
        var answer = engine.Suggest(view, query);
        var record = new SuggestionRecord
        {
            Id = new($"list-{member}"),
            Member = query.Member,
            Time = DateTimeOffset.UnixEpoch,
            Revision = answer.Revision,
            ModelVersion = answer.ModelVersion,
            PolicyVersion = answer.PolicyVersion,
            Exploration = 0.4,
            Shown = answer.Suggestions.Select((one, i) => new ShownCandidate(i + 1, one.Candidate, one.Score, one.Propensity)).ToValueList(),
        };
        Records.Add(record);
        var random = SeededRandom.Of(7, member);
        foreach (var place in record.Shown)
        {
            // Attention falls with the place, as in life.
            if (random.NextDouble() * place.Position < 2)
                Outcomes.Add(Answer(record, place.Candidate, OutcomeSide.Member, about: place.Candidate));
            if (bothSides && Outcomes is [.., { Kind: OutcomeKind.Accepted } accepted] && accepted.Candidate == place.Candidate)
                Outcomes.Add(Answer(record, place.Candidate, OutcomeSide.Candidate, about: record.Member));
        }
    }

    private Outcome Answer(SuggestionRecord record, MemberId candidate, OutcomeSide side, MemberId about)
    {
        var contacts = Snapshot.Ties.Graph.NeighboursOf(Snapshot.Members.Find(about)).Length;
        return new()
        {
            Id = new(side == OutcomeSide.Member ? $"{record.Id}-{candidate}" : $"{record.Id}-by-{candidate}"),
            Member = record.Member,
            Candidate = candidate,
            AnsweredBy = side,
            Kind = contacts < 12 ? OutcomeKind.Accepted : OutcomeKind.Declined,
            Time = DateTimeOffset.UnixEpoch.AddDays(1),
            Record = record.Id,
        };
    }
}
