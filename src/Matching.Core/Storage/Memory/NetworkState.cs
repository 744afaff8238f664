using System.Collections.Immutable;
using Matching.Model;
using Matching.Storage.Integrity;

namespace Matching.Storage.Memory;

/// <summary>A network as it is at one revision.</summary>
internal sealed record NetworkState(Network Network)
{
    public Revision Revision { get; init; }

    public DateTimeOffset ChangedAt { get; init; }

    public ImmutableSortedDictionary<PartnerId, Partner> Partners { get; init; } = ImmutableSortedDictionary<PartnerId, Partner>.Empty;

    public ImmutableSortedDictionary<ConceptId, Concept> Concepts { get; init; } = ImmutableSortedDictionary<ConceptId, Concept>.Empty;

    public ImmutableSortedDictionary<MemberId, Stored<Member>> Members { get; init; } = ImmutableSortedDictionary<MemberId, Stored<Member>>.Empty;

    public ImmutableSortedDictionary<TieKey, Tie> Ties { get; init; } = ImmutableSortedDictionary<TieKey, Tie>.Empty;

    public ImmutableSortedDictionary<InteractionId, Interaction> Interactions { get; init; } =
        ImmutableSortedDictionary<InteractionId, Interaction>.Empty;

    public ImmutableSortedDictionary<SuggestionRecordId, SuggestionRecord> SuggestionRecords { get; init; } =
        ImmutableSortedDictionary<SuggestionRecordId, SuggestionRecord>.Empty;

    public ImmutableSortedDictionary<OutcomeId, Outcome> Outcomes { get; init; } = ImmutableSortedDictionary<OutcomeId, Outcome>.Empty;

    public ImmutableDictionary<MemberId, ImmutableSortedSet<NeighbourTie>> TiesOf { get; init; } =
        ImmutableDictionary<MemberId, ImmutableSortedSet<NeighbourTie>>.Empty;

    public ImmutableDictionary<MemberId, ImmutableSortedSet<InteractionId>> InteractionsOf { get; init; } =
        ImmutableDictionary<MemberId, ImmutableSortedSet<InteractionId>>.Empty;

    public ImmutableSortedDictionary<ModelId, RegisteredModel> Models { get; init; } = ImmutableSortedDictionary<ModelId, RegisteredModel>.Empty;

    public ImmutableList<ModelPromotion> Promotions { get; init; } = [];

    public ImmutableList<ChangeLogEntry> Log { get; init; } = [];

    public ImmutableDictionary<string, AnsweredRequest> Requests { get; init; } = ImmutableDictionary<string, AnsweredRequest>.Empty;

    public Stored<Network> Stored => new(Network, Revision, ChangedAt);
}
