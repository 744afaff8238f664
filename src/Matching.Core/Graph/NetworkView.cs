using Matching.Model;
using Matching.Storage;

namespace Matching.Graph;

/// <summary>What a read sees: a snapshot, less whoever and whatever pair has gone out of sight since. Immutable.</summary>
/// <param name="snapshot">The snapshot.</param>
/// <param name="overlay">What went out of sight since; null where nothing did.</param>
public sealed class NetworkView(NetworkSnapshot snapshot, SnapshotOverlay? overlay = null)
{
    /// <summary>The snapshot.</summary>
    public NetworkSnapshot Snapshot { get; } = snapshot;

    /// <summary>What went out of sight since the snapshot; null where nothing did.</summary>
    public SnapshotOverlay? Overlay { get; } = overlay;

    /// <summary>Revision that the view describes.</summary>
    public Revision Revision => Overlay?.Revision ?? Snapshot.Revision;

    /// <summary>Which ranking models have roles at that revision; the snapshot's own may be older.</summary>
    public ModelRoles Roles => Overlay?.Roles ?? Snapshot.Network.ModelRoles;

    /// <summary>The newest revision by which a model may have been registered, removed or promoted.</summary>
    public Revision ModelsChanged => Overlay?.ModelsChanged ?? Snapshot.Revision;

    /// <summary>Whether a member may be suggested to others and receive suggestions.</summary>
    public bool IsOpenToMatching(int member) => TraitsOf(member).IsOpenToMatching;

    /// <summary>Whether a member may be named as an introducer.</summary>
    public bool IsOpenToIntroducing(int member) => TraitsOf(member).IsOpenToIntroducing;

    /// <summary>Whether ties of the pair changed since the snapshot, so that what it says of them must not be shown.</summary>
    public bool IsOutOfSight(int member, int other) => Overlay is { } changed && changed.Hides(member, other);

    /// <summary>The member's traits now; all blank for whoever is to stay out of sight.</summary>
    public MemberTraits TraitsOf(int member) =>
        Overlay is { } changed && changed.TryGetTraits(member, out var traits) ? traits : Snapshot.Members.TraitsOf(member);
}
