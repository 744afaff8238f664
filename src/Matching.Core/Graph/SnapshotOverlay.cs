using System.Collections.Immutable;
using Matching.Model;
using Matching.Storage;

namespace Matching.Graph;

/// <summary>
/// What has changed since a snapshot, as far as it takes people or pairs out of sight or gives models their roles. It adds nothing else: new ties, profiles and members wait
/// for the next snapshot, and <see cref="Serves"/> tells whose questions wait with them. Immutable.
/// </summary>
public sealed record SnapshotOverlay
{
    private SnapshotOverlay(Revision revision, ModelRoles roles) => (Revision, ModelsChanged, Roles) = (revision, revision, roles);

    /// <summary>Revision up to which changes are known.</summary>
    public Revision Revision { get; private init; }

    /// <summary>The newest revision by which a model may have been registered, removed or promoted.</summary>
    public Revision ModelsChanged { get; private init; }

    /// <summary>Which ranking models have roles at that revision.</summary>
    public ModelRoles Roles { get; private init; }

    private ImmutableDictionary<int, MemberTraits> Traits { get; init; } = ImmutableDictionary<int, MemberTraits>.Empty;

    private ImmutableHashSet<int> Erased { get; init; } = [];

    private HiddenPairs Pairs { get; init; } = HiddenPairs.None;

    private ImmutableHashSet<MemberId> Waiting { get; init; } = [];

    private bool AllWait { get; init; }

    /// <summary>Whether nothing was recorded since but lists of suggestions, outcomes and models with their roles: a snapshot still answers rightly, if without the newest answers.</summary>
    public bool LeavesSnapshot { get; private init; } = true;

    /// <summary>Whether neither lists of suggestions nor outcomes were recorded or removed since.</summary>
    public bool LeavesHistory { get; private init; } = true;

    /// <summary>Nothing changed since a snapshot.</summary>
    public static SnapshotOverlay Empty(NetworkSnapshot snapshot) => new(snapshot.Revision, snapshot.Network.ModelRoles);

    /// <summary>Whether the snapshot and the overlay together answer a member's question rightly.</summary>
    public bool Serves(MemberId member) => !AllWait && !Waiting.Contains(member);

    /// <summary>Whether the pair's ties changed.</summary>
    public bool Hides(int member, int other) => Pairs.Contains(member, other);

    /// <summary>Members with whom a member's ties changed; somebody may be named twice.</summary>
    public IEnumerable<int> HiddenFrom(int member) => Pairs.Of(member);

    /// <summary>The member's traits where they changed; without consents for whoever is to stay out of sight.</summary>
    public bool TryGetTraits(int member, out MemberTraits changed) => Traits.TryGetValue(member, out changed);

    /// <summary>The overlay after more change sets, in their order; costs less than one after the other.</summary>
    public SnapshotOverlay With(IReadOnlyList<ChangeLogEntry> entries, NetworkSnapshot snapshot)
    {
        var next = this;
        var pairs = new List<(int, int)>();
        foreach (var entry in entries)
        {
            next = next with
            {
                Revision = entry.Revision,
                LeavesSnapshot = next.LeavesSnapshot && entry.Changes.All(IsBesideTheGraph),
                LeavesHistory = next.LeavesHistory && !entry.Changes.Any(IsOfHistory),
            };
            foreach (var change in entry.Changes)
            {
                if (PairOf(change) is { } pair)
                    Collect(pair, snapshot.Members, pairs);
                else
                    next = next.With(change, snapshot);
            }
        }
        return next with { Pairs = next.Pairs.With(pairs) };
    }

    private static bool IsBesideTheGraph(Change change) => IsOfHistory(change) || change is Change.PutModel or Change.RemoveModel or Change.SetModelRoles;

    private static bool IsOfHistory(Change change) =>
        change is Change.PutSuggestionRecord or Change.RemoveSuggestionRecord or Change.PutOutcome or Change.RemoveOutcome;

    private static MemberPair? PairOf(Change change) => change switch
    {
        Change.PutTie put => put.Report.Key.Pair,
        Change.RemoveTie remove => remove.Key.Pair,
        Change.PutInteraction put => new MemberPair(put.Interaction.From, put.Interaction.To),
        _ => null,
    };

    private SnapshotOverlay With(Change change, NetworkSnapshot snapshot) => change switch
    {
        Change.PutMember put => WithMember(put.Member, snapshot),
        Change.EraseMember erase => WithErased(erase.Id, snapshot.Members.Find(erase.Id)),
        Change.SetModelRoles set => this with { Roles = set.Roles, ModelsChanged = Revision },
        Change.PutModel or Change.RemoveModel => this with { ModelsChanged = Revision },
        // Which pair it belonged to is not told.
        Change.RemoveInteraction => this with { AllWait = true },
        Change.PutPartner put when !snapshot.Partners.Describes(put.Partner) => this with { AllWait = true },
        Change.PutConcept put when snapshot.Concepts.Find(put.Concept.Id) >= 0 => this with { AllWait = true },
        _ => this,
    };

    private SnapshotOverlay WithMember(Member member, NetworkSnapshot snapshot)
    {
        var index = snapshot.Members.Find(member.Id);
        if (index < 0 || Erased.Contains(index))
            return this with { Waiting = Waiting.Add(member.Id) };
        if (!snapshot.DescribesProfileOf(member, index))
            return this with { Traits = Traits.SetItem(index, default), Waiting = Waiting.Add(member.Id) };
        var changed = snapshot.Members.TraitsOf(index) with
        {
            Capacity = (byte)member.Capacity,
            Consents = member.Consents,
            Band = member.Band,
        };
        return this with { Traits = Traits.SetItem(index, changed), Waiting = Waiting.Remove(member.Id) };
    }

    private SnapshotOverlay WithErased(MemberId id, int index) => index < 0
        ? this with { Waiting = Waiting.Add(id) }
        : this with { Traits = Traits.SetItem(index, default), Erased = Erased.Add(index), Waiting = Waiting.Add(id) };

    private static void Collect(MemberPair pair, MemberTable members, List<(int, int)> pairs)
    {
        var (first, second) = (members.Find(pair.First), members.Find(pair.Second));
        if (first >= 0 && second >= 0)
            pairs.Add((first, second));
    }
}
