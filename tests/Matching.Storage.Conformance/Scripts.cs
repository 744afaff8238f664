using FsCheck;
using FsCheck.Fluent;
using Matching.Model;

namespace Matching.Storage.Conformance;

/// <summary>Makes scripts over few ids, so that their writes meet, fail, replace and undo each other.</summary>
public static class Scripts
{
    private const int LongestScript = 25;
    private const int LargestSet = 6;

    // Differ in case, script and plane only.
    private static readonly Gen<string> MemberIds = Gen.Elements("a", "A", "b", "\u00e9", "\uff21", "\U00010000");
    private static readonly Gen<string> ConceptIds = Gen.Elements("x", "y", "z");
    private static readonly Gen<string> PartnerIds = Gen.Elements("p", "q");
    private static readonly Gen<string> InteractionIds = Gen.Elements("i", "j", "k");
    private static readonly Gen<string> RecordIds = Gen.Elements("s", "t", "\uff21", "\U00010000");
    private static readonly Gen<string> OutcomeIds = Gen.Elements("o", "u", "\uff21", "\U00010000");
    private static readonly Gen<double> Weights = Gen.Elements(0, 0.25, 0.5, 1);
    private static readonly Gen<string?> RequestIds = Rarely(Gen.Elements<string?>("r1", "r2"), null);

    private static readonly Gen<Partner> Partners =
        from id in PartnerIds
        from partnersWith in Few(PartnerIds)
        from kind in Gen.Elements("", "college")
        select new Partner { Id = new(id), Kind = kind, PartnersWith = partnersWith.Select(each => new PartnerId(each)).ToValueList() };

    private static readonly Gen<Concept> Concepts =
        from id in ConceptIds
        from broader in Rarely(ConceptIds, null!)
        from serves in Few(ConceptIds)
        select new Concept
        {
            Id = new(id),
            Broader = broader is null ? null : new ConceptId(broader),
            Serves = serves.Select(each => new ConceptId(each)).ToValueList(),
        };

    private static readonly Gen<Member> Members =
        from id in MemberIds
        from partner in Rarely(PartnerIds, null!)
        from offers in Few(ConceptIds)
        from needs in Few(ConceptIds)
        from weight in Weights
        from capacity in Gen.Choose(0, 4)
        from consents in Gen.Choose(0, 7)
        select new Member
        {
            Id = new(id),
            Partner = partner is null ? null : new PartnerId(partner),
            Offers = offers.Select(each => new Offer(new(each), weight)).ToValueList(),
            Needs = needs.Select(each => new Need(new(each), weight)).ToValueList(),
            Capacity = capacity,
            Consents = (Consents)consents,
        };

    private static readonly Gen<(string One, string Other)> Pairs =
        from one in MemberIds
        from other in MemberIds.Where(other => other != one)
        select (one, other);

    private static readonly Gen<TieKey> TieKeys =
        from pair in Pairs
        from kind in Gen.Elements("friend", "kin")
        select Sample.Key(pair.One, pair.Other, kind);

    private static readonly Gen<TieReport> Reports =
        from key in TieKeys
        from reporter in Gen.Elements(TieReporter.Partner, TieReporter.First, TieReporter.Second)
        from intensity in Weights
        from stated in Gen.Elements(true, false)
        from quality in Gen.Elements(TieQuality.Unstated, TieQuality.Difficult)
        select new TieReport
        {
            Key = key,
            Reporter = reporter,
            Intensity = stated ? intensity : null,
            Quality = quality,
            LastContact = stated ? Sample.Day : null,
        };

    private static readonly Gen<Interaction> Interactions =
        from id in InteractionIds
        from pair in Pairs
        from concept in Rarely(ConceptIds, null!)
        from hours in Weights
        select Sample.Meeting(id, pair.One, pair.Other, concept) with { Hours = hours };

    private static readonly Gen<Change> Lists =
        from id in RecordIds
        from member in MemberIds
        from candidates in MemberIds.ListOf(3)
        select Sample.Shown(id, member, [.. candidates.Distinct().Where(candidate => candidate != member)]);

    private static readonly Gen<Change> Outcomes =
        from id in OutcomeIds
        from pair in Pairs
        from kind in Gen.Elements(Enum.GetValues<OutcomeKind>())
        from side in Gen.Elements(Enum.GetValues<OutcomeSide>())
        from record in Rarely(RecordIds, null!)
        select Sample.Outcome(id, pair.One, pair.Other, kind, side, record);

    private static readonly Gen<string> ModelIds = Gen.Elements("k", "l");

    private static readonly Gen<Revision?> Expected = Rarely(Gen.Choose(0, 6).Select(number => (Revision?)new Revision(number)), null);

    private static readonly Gen<Change> Promotions =
        from serving in Rarely(ModelIds, null!)
        from shadow in Rarely(ModelIds, null!)
        from expected in Expected
        select Sample.Promote(serving, shadow) with { Expected = expected };

    private static readonly Gen<Change> Changes = Gen.Frequency(
        (1, Partners.Select(partner => (Change)new Change.PutPartner(partner))),
        (3, Concepts.Select(concept => (Change)new Change.PutConcept(concept))),
        (2, ConceptIds.Select(id => (Change)new Change.RemoveConcept(new(id)))),
        (6, Members.Zip(Expected, (member, expected) => (Change)new Change.PutMember(member) { Expected = expected })),
        (2, MemberIds.Zip(Expected, (id, expected) => (Change)new Change.EraseMember(new(id)) { Expected = expected })),
        (5, Reports.Select(report => (Change)new Change.PutTie(report))),
        (1, TieKeys.Select(key => (Change)new Change.RemoveTie(key))),
        (4, Interactions.Select(interaction => (Change)new Change.PutInteraction(interaction))),
        (1, InteractionIds.Select(id => (Change)new Change.RemoveInteraction(new(id)))),
        (3, Lists),
        (1, RecordIds.Select(id => (Change)new Change.RemoveSuggestionRecord(new(id)))),
        (3, Outcomes),
        (1, OutcomeIds.Select(id => (Change)new Change.RemoveOutcome(new(id)))),
        (2, ModelIds.Zip(Rarely(Gen.Constant("others"), "trees"), Sample.Put)),
        (1, ModelIds.Select(Sample.Remove)),
        (2, Promotions));

    private static readonly Gen<Step> Steps =
        from count in Gen.Choose(1, LargestSet)
        from changes in Changes.ListOf(count)
        from request in RequestIds
        select new Step([.. changes], request);

    // Everybody is there at first: from nothing, most writes would fail.
    private static readonly Step Opening = new(
        [
            .. Sample.Members("a", "A", "b", "\u00e9", "\uff21", "\U00010000"), Sample.Concept("x"), Sample.Concept("y"), Sample.Concept("z"),
            Sample.Partner("p"), Sample.Partner("q"), Sample.Put("k"),
        ],
        null);

    public static Arbitrary<Script> Any { get; } = Arb.From(
        from count in Gen.Choose(1, LongestScript)
        from steps in Steps.ListOf(count)
        select new Script([Opening, .. steps]),
        Shorter);

    private static IEnumerable<Script> Shorter(Script script)
    {
        for (var i = 0; i < script.Steps.Count; i++)
            yield return new Script([.. script.Steps.Take(i), .. script.Steps.Skip(i + 1)]);
        for (var i = 0; i < script.Steps.Count; i++)
        {
            var step = script.Steps[i];
            for (var j = 0; j < step.Changes.Count && step.Changes.Count > 1; j++)
            {
                var fewer = step with { Changes = [.. step.Changes.Take(j), .. step.Changes.Skip(j + 1)] };
                yield return new Script([.. script.Steps.Take(i), fewer, .. script.Steps.Skip(i + 1)]);
            }
        }
    }

    private static Gen<T> Rarely<T>(Gen<T> some, T otherwise) => Gen.Frequency((1, some), (3, Gen.Constant(otherwise)));

    private static Gen<string[]> Few(Gen<string> ids) =>
        from count in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 2)))
        from chosen in ids.ListOf(count)
        select chosen.Distinct().ToArray();
}
