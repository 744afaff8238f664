using Matching.Server.Validation;
using Matching.Storage;

namespace Matching.Server.Imports;

/// <summary>What differs between the streaming imports.</summary>
internal interface IRowFormat<TRequest, TResponse>
{
    /// <summary>The network that a row names; may be empty but in the first.</summary>
    string NetworkOf(TRequest request);

    /// <summary>Checks a row by the rules that single writes have.</summary>
    void Check(Violations violations, TRequest request);

    /// <summary>The puts of a row that has been checked.</summary>
    IReadOnlyList<Change> ToChanges(TRequest request);

    /// <summary>Names the field of a row that holds a broken reference.</summary>
    string FieldOf(TRequest request, ReferenceViolation violation);

    TResponse ToResponse(V1.RejectedRow rejected);

    /// <summary>Counts so far, or at last.</summary>
    TResponse ToResponse(V1.ImportSummary summary, bool isLast);
}
