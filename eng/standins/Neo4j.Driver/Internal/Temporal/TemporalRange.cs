namespace Neo4j.Driver.Internal.Temporal;

/// <summary>The limits of Cypher's temporal types.</summary>
internal static class TemporalRange
{
    private const int MaxYear = 999_999_999;
    private const int MaxOffset = 18 * 3600;
    private const long MinUtcSeconds = -31557014135596800;
    private const long MaxUtcSeconds = 31556889832780799;

    public static void CheckDate(int year, int month, int day)
    {
        Check(year, -MaxYear, MaxYear, nameof(year));
        Check(month, 1, 12, nameof(month));
        Check(day, 1, Calendar.DaysInMonth(year, month), nameof(day));
    }

    public static void CheckTime(int hour, int minute, int second, int nanosecond)
    {
        Check(hour, 0, 23, nameof(hour));
        Check(minute, 0, 59, nameof(minute));
        Check(second, 0, 59, nameof(second));
        CheckNanosecond(nanosecond, nameof(nanosecond));
    }

    public static void CheckNanosecond(int nanosecond, string name) => Check(nanosecond, 0, 999_999_999, name);

    public static void CheckOffset(int offsetSeconds) => Check(offsetSeconds, -MaxOffset, MaxOffset, nameof(offsetSeconds));

    public static void CheckUtcSeconds(long utcSeconds) => Check(utcSeconds, MinUtcSeconds, MaxUtcSeconds, nameof(utcSeconds));

    private static void Check(long value, long least, long most, string name)
    {
        if (value < least || value > most)
            throw new ArgumentOutOfRangeException(name, value, $"Value is expected to be in range [{least}, {most}].");
    }
}
