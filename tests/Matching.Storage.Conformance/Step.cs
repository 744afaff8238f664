namespace Matching.Storage.Conformance;

/// <summary>A write of a <see cref="Script"/>.</summary>
/// <param name="Changes">What is written.</param>
/// <param name="RequestId">Its request id, if any.</param>
public sealed record Step(IReadOnlyList<Change> Changes, string? RequestId)
{
    public override string ToString() => $"{RequestId}: {string.Join("; ", Changes.Select(RecordText.Of))}";
}
