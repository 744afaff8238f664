using System.Globalization;

namespace Neo4j.Driver.Internal.Temporal;

internal static class IsoText
{
    public static string OfDate(int year, int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}");

    public static string OfTime(int hour, int minute, int second, int nanosecond)
    {
        var fraction = nanosecond > 0 ? string.Create(CultureInfo.InvariantCulture, $".{nanosecond:D9}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{hour:D2}:{minute:D2}:{second:D2}{fraction}");
    }

    public static string OfOffset(int offsetSeconds)
    {
        if (offsetSeconds == 0)
            return "Z";
        var sign = offsetSeconds < 0 ? '-' : '+';
        var offset = TimeSpan.FromSeconds(Math.Abs(offsetSeconds));
        return sign + offset.ToString(offset.Seconds == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);
    }

    public static string OfDuration(long months, long days, long seconds, int nanos) =>
        string.Create(CultureInfo.InvariantCulture, $"P{months}M{days}DT{SecondsOf(seconds, nanos)}S");

    // -1 s and 999,999,999 ns are together one nanosecond less than nothing.
    private static string SecondsOf(long seconds, int nanos)
    {
        if (nanos == 0)
            return seconds.ToString(CultureInfo.InvariantCulture);
        var sign = seconds == -1 ? "-" : "";
        if (seconds < 0)
        {
            seconds++;
            nanos = 1_000_000_000 - nanos;
        }
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{seconds}.{nanos:D9}");
    }
}
