using Matching.Model;

namespace Matching.Storage;

/// <summary>
/// Receives a network while a store reads it, one call a record, from one thread at a time: partners, then concepts (in any order),
/// then members in order of id, then ties in order of pair and kind, then interactions, recorded lists of suggestions and outcomes, each in any order.
/// </summary>
public interface IGraphSink
{
    /// <summary>Called first.</summary>
    void Network(Network network, Revision revision);

    /// <summary>A partner.</summary>
    void Partner(Partner partner);

    /// <summary>A concept.</summary>
    void Concept(Concept concept);

    /// <summary>A member.</summary>
    void Member(Stored<Member> member);

    /// <summary>One report of a tie; the reports of a tie follow each other.</summary>
    void Tie(TieReport report);

    /// <summary>An interaction.</summary>
    void Interaction(Interaction interaction);

    /// <summary>Whether recorded lists of suggestions and outcomes are passed at all; a sink that has no use for them saves the store reading them. Default false.</summary>
    bool TakesOutcomes => false;

    /// <summary>A recorded list of suggestions.</summary>
    void SuggestionRecord(SuggestionRecord record) { }

    /// <summary>An outcome.</summary>
    void Outcome(Outcome outcome) { }
}
