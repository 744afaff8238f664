using Matching.Server.Validation;
using Matching.V1;

namespace Matching.Server.Errors;

/// <summary>A request cannot be served, for a reason that the caller is told.</summary>
internal sealed class RequestException(Fault fault) : Exception(fault.Message)
{
    public Fault Fault { get; } = fault;

    public static RequestException InvalidFields(IReadOnlyList<FieldViolation> violations)
    {
        var first = violations[0];
        return new RequestException(new Fault(ErrorReason.InvalidFields, $"{first.Field} {first.Description}{Fault.Others(violations.Count)}.") { Violations = violations });
    }

    public static RequestException InvalidPageToken() =>
        new(new Fault(ErrorReason.InvalidPageToken, "page_token is not one that this method returned for this request; begin again without it."));

    public static RequestException DeadlineExceeded(TimeSpan limit) =>
        new(new Fault(ErrorReason.DeadlineExceeded, $"The call took longer than the {limit.TotalSeconds:0.###} s that the server gives to calls without a deadline."));
}
