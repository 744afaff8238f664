using System.Text;
using Matching.Model;

namespace Matching.Storage.Conformance;

/// <summary>Records and changes for tests.</summary>
public static class Sample
{
    public static readonly DateTimeOffset Day = new(2030, 2, 3, 4, 5, 6, 7, 8, TimeSpan.Zero);

    public static Member Person(string id) => new() { Id = new(id), DisplayName = $"Name of {id}" };

    public static Change Member(string id) => new Change.PutMember(Person(id));

    public static Change[] Members(params string[] ids) => [.. ids.Select(Member)];

    public static Change Concept(string id, string? broader = null, params string[] serves) => new Change.PutConcept(new Concept
    {
        Id = new(id),
        DisplayName = id.ToUpperInvariant(),
        Scheme = "skills",
        Broader = broader is null ? null : new ConceptId(broader),
        Serves = serves.Select(each => new ConceptId(each)).ToValueList(),
    });

    public static Change Partner(string id, params string[] partnersWith) => new Change.PutPartner(new Partner
    {
        Id = new(id),
        DisplayName = $"Name of {id}",
        Kind = "college",
        PartnersWith = partnersWith.Select(each => new PartnerId(each)).ToValueList(),
    });

    public static TieKey Key(string one, string other, string kind = "friend") => new(new MemberPair(new(one), new(other)), new(kind));

    public static TieReport Report(string one, string other, string kind = "friend", TieReporter reporter = TieReporter.Partner) =>
        new() { Key = Key(one, other, kind), Reporter = reporter };

    public static Change Tie(string one, string other, string kind = "friend", TieReporter reporter = TieReporter.Partner) =>
        new Change.PutTie(Report(one, other, kind, reporter));

    public static Interaction Meeting(string id, string from, string to, string? concept = null) => new()
    {
        Id = new(id),
        From = new(from),
        To = new(to),
        Kind = "meeting",
        Time = Day,
        Hours = 1.5,
        Concept = concept is null ? null : new ConceptId(concept),
    };

    public static Change Interaction(string id, string from, string to, string? concept = null) =>
        new Change.PutInteraction(Meeting(id, from, to, concept));

    public static SuggestionRecord List(string id, string member, params string[] candidates) => new()
    {
        Id = new(id),
        Member = new(member),
        Time = Day,
        Revision = new Revision(7),
        ModelVersion = "linear-prior-1",
        PolicyVersion = "none",
        Exploration = 0.25,
        Shown = candidates.Select((candidate, i) => new ShownCandidate(i + 1, new(candidate), 1.5 - i, i == 0 ? 1 : 0.125)).ToValueList(),
    };

    public static Change Shown(string id, string member, params string[] candidates) => new Change.PutSuggestionRecord(List(id, member, candidates));

    public static Outcome Answer(
        string id, string member, string candidate, OutcomeKind kind = OutcomeKind.Accepted, OutcomeSide side = OutcomeSide.Member, string? record = null) => new()
    {
        Id = new(id),
        Member = new(member),
        Candidate = new(candidate),
        AnsweredBy = side,
        Kind = kind,
        Time = Day,
        Record = record is null ? null : new SuggestionRecordId(record),
    };

    public static Change Outcome(
        string id, string member, string candidate, OutcomeKind kind = OutcomeKind.Accepted, OutcomeSide side = OutcomeSide.Member, string? record = null) =>
        new Change.PutOutcome(Answer(id, member, candidate, kind, side, record));

    public static RegisteredModel Ranker(string id, string content = "trees") => RegisteredModel.Of(new(id), Day, "Ada", $"Note of {id}", Encoding.UTF8.GetBytes(content));

    public static Change Put(string model, string content = "trees") => new Change.PutModel(Ranker(model, content));

    public static Change Remove(string model) => new Change.RemoveModel(new(model));

    /// <summary>What the log says of a model that was put.</summary>
    public static Change Described(string model, string content = "trees") => new Change.PutModel(Ranker(model, content) with { File = default });

    public static ModelRoles Roles(string? serving, string? shadow = null) =>
        new(serving is null ? null : new ModelId(serving), shadow is null ? null : new ModelId(shadow));

    public static Change Promote(string? serving, string? shadow = null, string reason = "better") =>
        new Change.SetModelRoles(Roles(serving, shadow), "Ada", reason, Day);

    public static Change Erase(string id) => new Change.EraseMember(new(id));
}
