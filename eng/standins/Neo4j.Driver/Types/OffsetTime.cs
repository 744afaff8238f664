using Neo4j.Driver.Internal.Temporal;

namespace Neo4j.Driver;

/// <summary>A time of day with its offset from UTC, to the nanosecond.</summary>
public sealed class OffsetTime : TemporalValue, IEquatable<OffsetTime>, IComparable, IComparable<OffsetTime>
{
    public static readonly IComparer<OffsetTime> Comparer = Comparer<OffsetTime>.Default;

    public OffsetTime(DateTime time, TimeSpan offset) : this(time.TimeOfDay, offset)
    {
    }

    public OffsetTime(TimeSpan time, TimeSpan offset)
        : this(time.Hours, time.Minutes, time.Seconds, Calendar.NanosecondOf(time.Ticks), (int)offset.TotalSeconds)
    {
    }

    public OffsetTime(int hour, int minute, int second, int offsetSeconds) : this(hour, minute, second, 0, offsetSeconds)
    {
    }

    public OffsetTime(int hour, int minute, int second, int nanosecond, int offsetSeconds)
    {
        TemporalRange.CheckTime(hour, minute, second, nanosecond);
        TemporalRange.CheckOffset(offsetSeconds);
        Hour = hour;
        Minute = minute;
        Second = second;
        Nanosecond = nanosecond;
        OffsetSeconds = offsetSeconds;
    }

    public int Hour { get; }

    public int Minute { get; }

    public int Second { get; }

    public int Nanosecond { get; }

    public int OffsetSeconds { get; }

    internal long NanoOfDay => Calendar.NanoOfDay(Hour, Minute, Second, Nanosecond);

    private long UtcNanoOfDay
    {
        get
        {
            var nanos = NanoOfDay - OffsetSeconds * Calendar.NanosPerSecond;
            return nanos < 0 ? nanos + Calendar.NanosPerDay : nanos;
        }
    }

    /// <summary>Compares the moments in UTC.</summary>
    public int CompareTo(OffsetTime? other) => other is null ? 1 : UtcNanoOfDay.CompareTo(other.UtcNanoOfDay);

    public int CompareTo(object? obj) => CompareTo(Operand.Of<OffsetTime>(obj));

    public bool Equals(OffsetTime? other) => other is not null && NanoOfDay == other.NanoOfDay && OffsetSeconds == other.OffsetSeconds;

    public override bool Equals(object? obj) => Equals(obj as OffsetTime);

    public override int GetHashCode() => HashCode.Combine(NanoOfDay, OffsetSeconds);

    public override string ToString() => IsoText.OfTime(Hour, Minute, Second, Nanosecond) + IsoText.OfOffset(OffsetSeconds);

    public static bool operator <(OffsetTime left, OffsetTime right) => left.CompareTo(right) < 0;

    public static bool operator >(OffsetTime left, OffsetTime right) => left.CompareTo(right) > 0;

    public static bool operator <=(OffsetTime left, OffsetTime right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OffsetTime left, OffsetTime right) => left.CompareTo(right) >= 0;
}
