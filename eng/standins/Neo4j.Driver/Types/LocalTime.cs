using Neo4j.Driver.Internal.Temporal;

namespace Neo4j.Driver;

/// <summary>A time of day without a zone, to the nanosecond.</summary>
public sealed class LocalTime : TemporalValue, IEquatable<LocalTime>, IComparable, IComparable<LocalTime>
{
    public static readonly IComparer<LocalTime> Comparer = Comparer<LocalTime>.Default;

    public LocalTime(DateTime time) : this(time.TimeOfDay)
    {
    }

    public LocalTime(TimeOnly time) : this(time.ToTimeSpan())
    {
    }

    public LocalTime(TimeSpan time) : this(time.Hours, time.Minutes, time.Seconds, Calendar.NanosecondOf(time.Ticks))
    {
    }

    public LocalTime(int hour, int minute, int second) : this(hour, minute, second, 0)
    {
    }

    public LocalTime(int hour, int minute, int second, int nanosecond)
    {
        TemporalRange.CheckTime(hour, minute, second, nanosecond);
        Hour = hour;
        Minute = minute;
        Second = second;
        Nanosecond = nanosecond;
    }

    public int Hour { get; }

    public int Minute { get; }

    public int Second { get; }

    public int Nanosecond { get; }

    internal long NanoOfDay => Calendar.NanoOfDay(Hour, Minute, Second, Nanosecond);

    /// <exception cref="ValueTruncationException">The nanoseconds are no multiple of 100.</exception>
    public TimeSpan ToTimeSpan()
    {
        ClrLimits.CheckTicks(Nanosecond, this, nameof(TimeSpan));
        return new TimeSpan(NanoOfDay / TimeSpan.NanosecondsPerTick);
    }

    /// <exception cref="ValueTruncationException">The nanoseconds are no multiple of 100.</exception>
    public TimeOnly ToTimeOnly()
    {
        ClrLimits.CheckTicks(Nanosecond, this, nameof(TimeOnly));
        return new TimeOnly(NanoOfDay / TimeSpan.NanosecondsPerTick);
    }

    public int CompareTo(LocalTime? other) => other is null ? 1 : NanoOfDay.CompareTo(other.NanoOfDay);

    public int CompareTo(object? obj) => CompareTo(Operand.Of<LocalTime>(obj));

    public bool Equals(LocalTime? other) => other is not null && NanoOfDay == other.NanoOfDay;

    public override bool Equals(object? obj) => Equals(obj as LocalTime);

    public override int GetHashCode() => NanoOfDay.GetHashCode();

    public override string ToString() => IsoText.OfTime(Hour, Minute, Second, Nanosecond);

    protected override DateTime ConvertToDateTime() => DateTime.Today.Add(ToTimeSpan());

    protected override TimeSpan ConvertToTimeSpan() => ToTimeSpan();

    public static bool operator <(LocalTime left, LocalTime right) => left.CompareTo(right) < 0;

    public static bool operator >(LocalTime left, LocalTime right) => left.CompareTo(right) > 0;

    public static bool operator <=(LocalTime left, LocalTime right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LocalTime left, LocalTime right) => left.CompareTo(right) >= 0;
}
