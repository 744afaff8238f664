namespace Matching.Storage;

/// <summary>What a store keeps.</summary>
public enum EntityKind
{
    /// <summary>A network.</summary>
    Network,

    /// <summary>A partner organisation.</summary>
    Partner,

    /// <summary>A concept.</summary>
    Concept,

    /// <summary>A member.</summary>
    Member,

    /// <summary>A tie.</summary>
    Tie,

    /// <summary>An interaction.</summary>
    Interaction,

    /// <summary>A recorded list of suggestions.</summary>
    SuggestionRecord,

    /// <summary>An outcome of a suggestion.</summary>
    Outcome,

    /// <summary>A ranking model.</summary>
    Model,

    /// <summary>An entry of the history of model roles.</summary>
    Promotion,
}
