using Matching.V1;

namespace Matching.Cli.Import.Streams;

/// <summary>One answer of a streaming import; exactly one of the three is set.</summary>
internal readonly record struct ImportEvent(RejectedRow? Rejected, ImportSummary? Progress, ImportSummary? Summary);
