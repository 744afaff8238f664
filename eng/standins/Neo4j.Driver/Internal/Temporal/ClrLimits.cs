namespace Neo4j.Driver.Internal.Temporal;

/// <summary>What .NET's own temporal types cannot hold.</summary>
internal static class ClrLimits
{
    private static readonly long s_minSeconds = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long s_maxSeconds = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static bool HasUtcSeconds(long utcSeconds) => utcSeconds >= s_minSeconds && utcSeconds <= s_maxSeconds;

    public static void CheckYear(int year, string target)
    {
        if (year is < 1 or > 9999)
            throw new ValueOverflowException($"Year component ({year}) of this instance is not valid for a {target} instance.");
    }

    public static void CheckUtcSeconds(long utcSeconds, string target)
    {
        if (!HasUtcSeconds(utcSeconds))
            throw new ValueOverflowException($"The value of UtcSeconds is too large or small to be represented by {target}");
    }

    public static void CheckTicks(int nanosecond, TemporalValue value, string target)
    {
        var lost = nanosecond % TimeSpan.NanosecondsPerTick;
        if (lost > 0)
            throw new ValueTruncationException($"Conversion of this instance ({value}) into {target} will cause a truncation of {lost}ns.");
    }
}
