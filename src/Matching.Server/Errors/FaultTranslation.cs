using Grpc.Core;
using Matching.Learning.Models;
using Matching.Server.Validation;
using Matching.Storage;
using Matching.Suggestions;
using ErrorReason = Matching.V1.ErrorReason;

namespace Matching.Server.Errors;

/// <summary>Turns what the engine and the stores fail with into what a caller is told.</summary>
internal static class FaultTranslation
{
    /// <summary>The fault; null for an exception that nobody foresaw.</summary>
    public static Fault? Of(Exception exception) => exception switch
    {
        RequestException e => e.Fault,
        SuggestionException e => new Fault(ReasonOf(e.Failure), e.Message),
        NotFoundException e => new Fault(ReasonOf(e.Kind), e.Message) { Facts = new Dictionary<string, string> { ["id"] = e.Id } },
        ConflictException e => new Fault(ReasonOf(e.Reason), e.Message),
        ReferenceException e => Of(e),
        ModelFileException e => new Fault(ErrorReason.ModelUnreadable, e.Message),
        InvalidCursorException => RequestException.InvalidPageToken().Fault,
        LimitExceededException e => new Fault(ErrorReason.LimitExceeded, e.Message),
        UnavailableException => new Fault(ErrorReason.StoreUnavailable, "The store cannot be reached or is busy; try again."),
        Google.Protobuf.InvalidProtocolBufferException or InvalidDataException => Malformed,
        RpcException e => Of(e),
        // Stores translate theirs, so this one is the connection's, met before the call's token tells that the caller is gone.
        IOException => Cancelled,
        _ => null,
    };

    /// <summary>What a caller is told, if it still listens, who gave up.</summary>
    public static Fault Cancelled { get; } = new(ErrorReason.Cancelled, "The call was cancelled.");

    /// <summary>What a caller is told whose bytes are no request.</summary>
    public static Fault Malformed { get; } = new(ErrorReason.MalformedRequest, "The bytes sent are no message of this method.");

    /// <summary>What a caller is told whose message is larger than the server takes.</summary>
    public static Fault TooLarge { get; } = new(ErrorReason.LimitExceeded, "The message is larger than the server takes.");

    public static ErrorReason ReasonOf(SuggestionFailure failure) => failure switch
    {
        SuggestionFailure.MemberNotFound => ErrorReason.MemberNotFound,
        SuggestionFailure.ConsentMissing => ErrorReason.ConsentMissing,
        SuggestionFailure.NotSuggested => ErrorReason.NotSuggested,
        SuggestionFailure.RevisionNotReached => ErrorReason.RevisionNotReached,
        _ => ErrorReason.Internal,
    };

    private static ErrorReason ReasonOf(EntityKind kind) => kind switch
    {
        EntityKind.Network => ErrorReason.NetworkNotFound,
        EntityKind.Partner => ErrorReason.PartnerNotFound,
        EntityKind.Concept => ErrorReason.ConceptNotFound,
        EntityKind.Member => ErrorReason.MemberNotFound,
        EntityKind.Tie => ErrorReason.TieNotFound,
        EntityKind.Interaction => ErrorReason.InteractionNotFound,
        EntityKind.SuggestionRecord => ErrorReason.SuggestionRecordNotFound,
        EntityKind.Outcome => ErrorReason.OutcomeNotFound,
        EntityKind.Model => ErrorReason.ModelNotFound,
        _ => ErrorReason.Internal,
    };

    private static ErrorReason ReasonOf(ConflictReason reason) => reason switch
    {
        ConflictReason.RevisionMismatch => ErrorReason.EtagMismatch,
        ConflictReason.RequestIdReused => ErrorReason.RequestIdReused,
        ConflictReason.NetworkExists => ErrorReason.NetworkExists,
        ConflictReason.ModelExists => ErrorReason.ModelExists,
        _ => ErrorReason.Internal,
    };

    private static Fault Of(ReferenceException exception)
    {
        var first = exception.Violations[0];
        return new Fault(ErrorReason.ReferenceViolated, $"{first.Field}: '{first.Id}' {first.Problem}{Fault.Others(exception.Violations.Count)}.")
        {
            Violations = [.. exception.Violations.Select(v => new FieldViolation(v.Field, v.Id, $"'{v.Id}' {v.Problem}"))],
        };
    }

    // The framework's own refusals, met while a stream is read: frames cut short, messages too large, unknown compression.
    private static Fault? Of(RpcException exception) => exception.StatusCode switch
    {
        StatusCode.ResourceExhausted => TooLarge,
        StatusCode.Internal or StatusCode.Unknown or StatusCode.Unimplemented => Malformed,
        _ => null,
    };
}
