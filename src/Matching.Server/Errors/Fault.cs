using Matching.Server.Validation;
using Matching.V1;

namespace Matching.Server.Errors;

/// <summary>What a caller is told of a failure.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Message">In words for developers; says nothing of other networks.</param>
internal sealed record Fault(ErrorReason Reason, string Message)
{
    /// <summary>Fields that are wrong; none where the failure is not about fields.</summary>
    public IReadOnlyList<FieldViolation> Violations { get; init; } = [];

    /// <summary>Facts for programs, such as the id that was not found.</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = new Dictionary<string, string>();

    /// <summary>What a message that names the first of several violations says of the others.</summary>
    public static string Others(int violations) => violations == 1 ? "" : $" ({violations - 1} more in the details)";
}
