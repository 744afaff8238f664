using Grpc.Core;
using Matching.V1;

namespace Matching.Server.Errors;

/// <summary>Which status code goes with which reason: the one place that names status codes.</summary>
internal static class ErrorCatalogue
{
    /// <summary>Domain of every reason.</summary>
    public const string Domain = "matching.v1";

    public static StatusCode StatusOf(ErrorReason reason) => reason switch
    {
        ErrorReason.InvalidFields or ErrorReason.InvalidPageToken or ErrorReason.MalformedRequest => StatusCode.InvalidArgument,
        ErrorReason.NetworkNotFound or ErrorReason.MemberNotFound or ErrorReason.TieNotFound or ErrorReason.InteractionNotFound
            or ErrorReason.ConceptNotFound or ErrorReason.PartnerNotFound or ErrorReason.NotSuggested or ErrorReason.ModelNotFound
            or ErrorReason.OutcomeNotFound or ErrorReason.SuggestionRecordNotFound => StatusCode.NotFound,
        ErrorReason.NetworkExists or ErrorReason.ModelExists or ErrorReason.RequestIdReused => StatusCode.AlreadyExists,
        ErrorReason.EtagMismatch => StatusCode.Aborted,
        ErrorReason.ReferenceViolated or ErrorReason.ConsentMissing or ErrorReason.PromotionRefused or ErrorReason.NothingToRollBack
            or ErrorReason.ModelUnreadable => StatusCode.FailedPrecondition,
        ErrorReason.LimitExceeded => StatusCode.ResourceExhausted,
        ErrorReason.RevisionNotReached or ErrorReason.StoreUnavailable => StatusCode.Unavailable,
        ErrorReason.DeadlineExceeded => StatusCode.DeadlineExceeded,
        ErrorReason.Cancelled => StatusCode.Cancelled,
        _ => StatusCode.Internal,
    };

    /// <summary>The reason's name on the wire, such as "ERROR_REASON_NETWORK_NOT_FOUND".</summary>
    public static string NameOf(ErrorReason reason) => ErrorsReflection.Descriptor.EnumTypes[0].FindValueByNumber((int)reason).Name;
}
