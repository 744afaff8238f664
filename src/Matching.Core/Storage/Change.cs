using Matching.Model;

namespace Matching.Storage;

/// <summary>One write to one record of a network. Puts replace the whole record and are idempotent.</summary>
public abstract record Change
{
    private Change() { }

    /// <summary>
    /// The revision that the record must have for the change set to be applied (<see cref="Revision.None"/>: it must not exist);
    /// null checks nothing. Checked when the change's turn comes, so an earlier change of the set counts. Only for
    /// <see cref="PutMember"/>, <see cref="EraseMember"/> and <see cref="SetModelRoles"/>, where it is the revision of the newest entry of the history.
    /// </summary>
    public Revision? Expected { get; init; }

    /// <summary>Creates the network that the change set names, at the time of the commit; only as the first change of a set.</summary>
    public sealed record CreateNetwork(string DisplayName) : Change;

    /// <summary>Creates or replaces a partner; those it works with must exist after the change set.</summary>
    public sealed record PutPartner(Partner Partner) : Change;

    /// <summary>Creates or replaces a concept; its broader and served concepts must exist, and no cycle, after the change set.</summary>
    public sealed record PutConcept(Concept Concept) : Change;

    /// <summary>Removes a concept that nothing refers to after the change set.</summary>
    public sealed record RemoveConcept(ConceptId Id) : Change;

    /// <summary>Creates or replaces a member; partner and concepts must exist after the change set.</summary>
    public sealed record PutMember(Member Member) : Change;

    /// <summary>
    /// Erases a member with all ties, interactions, outcomes and lists of suggestions made to them, takes them out of the lists shown to others, and drops what earlier entries of the change log say of the member:
    /// the entries stay, without the changes that name the member (see <see cref="Redaction"/>).
    /// </summary>
    public sealed record EraseMember(MemberId Id) : Change;

    /// <summary>Creates or replaces what one reporter says of a tie; both members must exist after the change set.</summary>
    public sealed record PutTie(TieReport Report) : Change;

    /// <summary>Removes a tie with all its reports.</summary>
    public sealed record RemoveTie(TieKey Key) : Change;

    /// <summary>Creates or replaces an interaction; both members, and the concept if any, must exist after the change set.</summary>
    public sealed record PutInteraction(Interaction Interaction) : Change;

    /// <summary>Removes an interaction.</summary>
    public sealed record RemoveInteraction(InteractionId Id) : Change;

    /// <summary>Creates or replaces a recorded list of suggestions; the member and the candidates must exist after the change set.</summary>
    public sealed record PutSuggestionRecord(SuggestionRecord Record) : Change;

    /// <summary>Removes a recorded list of suggestions; outcomes that name it stay.</summary>
    public sealed record RemoveSuggestionRecord(SuggestionRecordId Id) : Change;

    /// <summary>Creates or replaces an outcome; both members must exist after the change set, the list that it names need not.</summary>
    public sealed record PutOutcome(Outcome Outcome) : Change;

    /// <summary>Removes an outcome.</summary>
    public sealed record RemoveOutcome(OutcomeId Id) : Change;

    /// <summary>
    /// Registers a ranking model. One that is there already with the same description stays as it is; with another one it is a conflict. The change
    /// log holds the description only.
    /// </summary>
    public sealed record PutModel(RegisteredModel Model) : Change;

    /// <summary>Removes a model that neither serves nor shadows after the change set.</summary>
    public sealed record RemoveModel(ModelId Id) : Change;

    /// <summary>
    /// Gives models their roles and adds that to the history; the models must exist after the change set. The time is the caller's, so that a copy
    /// of the network tells the same history.
    /// </summary>
    public sealed record SetModelRoles(ModelRoles Roles, string Author, string Reason, DateTimeOffset Time) : Change;
}
