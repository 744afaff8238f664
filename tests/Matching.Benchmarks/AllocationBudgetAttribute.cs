namespace Matching.Benchmarks;

/// <summary>The most that a benchmark may allocate when it is run once more, warm; a test holds it.</summary>
/// <param name="bytes">Bytes, on all threads.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class AllocationBudgetAttribute(long bytes) : Attribute
{
    /// <summary>Bytes, on all threads.</summary>
    public long Bytes { get; } = bytes;
}
