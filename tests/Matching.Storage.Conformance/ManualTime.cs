namespace Matching.Storage.Conformance;

/// <summary>A clock that stands still until it is moved.</summary>
public sealed class ManualTime : TimeProvider
{
    public DateTimeOffset Present { get; set; } = new(2031, 5, 17, 8, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Present;
}
