namespace Matching.Storage;

/// <summary>Instants as stores keep them: microseconds since 1970-01-01 00:00 UTC.</summary>
public static class UnixMicroseconds
{
    private const long TicksBeforeEpoch = 621_355_968_000_000_000;

    /// <summary>The instant, rounded down to a microsecond.</summary>
    public static long From(DateTimeOffset instant) =>
        (instant.UtcTicks / TimeSpan.TicksPerMicrosecond) - (TicksBeforeEpoch / TimeSpan.TicksPerMicrosecond);

    /// <summary>The instant, in UTC.</summary>
    public static DateTimeOffset ToInstant(long microseconds) =>
        new(TicksBeforeEpoch + (microseconds * TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    /// <summary>The present, rounded down to a microsecond.</summary>
    public static DateTimeOffset Now(this TimeProvider time) => ToInstant(From(time.GetUtcNow()));
}
