using Neo4j.Driver.Internal.Temporal;

namespace Neo4j.Driver;

/// <summary>A span of months, days, seconds and nanoseconds, which do not carry into each other.</summary>
public sealed class Duration : TemporalValue, IEquatable<Duration>, IComparable, IComparable<Duration>
{
    public static readonly IComparer<Duration> Comparer = Comparer<Duration>.Default;

    public Duration(long seconds) : this(seconds, 0)
    {
    }

    public Duration(long seconds, int nanos) : this(0, seconds, nanos)
    {
    }

    public Duration(long days, long seconds, int nanos) : this(0, days, seconds, nanos)
    {
    }

    public Duration(long months, long days, long seconds, int nanos)
    {
        TemporalRange.CheckNanosecond(nanos, nameof(nanos));
        Months = months;
        Days = days;
        Seconds = seconds;
        Nanos = nanos;
    }

    public long Months { get; }

    public long Days { get; }

    public long Seconds { get; }

    public int Nanos { get; }

    /// <summary>Takes a month for 30 days and a day for 24 hours.</summary>
    public int CompareTo(Duration? other)
    {
        if (other is null)
            return 1;
        var byDays = AllDays().CompareTo(other.AllDays());
        return byDays != 0 ? byDays : NanosOfDay().CompareTo(other.NanosOfDay());
    }

    public int CompareTo(object? obj) => CompareTo(Operand.Of<Duration>(obj));

    public bool Equals(Duration? other) =>
        other is not null && Months == other.Months && Days == other.Days && Seconds == other.Seconds && Nanos == other.Nanos;

    public override bool Equals(object? obj) => Equals(obj as Duration);

    public override int GetHashCode() => HashCode.Combine(Months, Days, Seconds, Nanos);

    public override string ToString() => IsoText.OfDuration(Months, Days, Seconds, Nanos);

    public static bool operator <(Duration left, Duration right) => left.CompareTo(right) < 0;

    public static bool operator >(Duration left, Duration right) => left.CompareTo(right) > 0;

    public static bool operator <=(Duration left, Duration right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Duration left, Duration right) => left.CompareTo(right) >= 0;

    private long AllDays() => Months * 30 + Days + Calendar.FloorDiv(Seconds, Calendar.SecondsPerDay);

    private long NanosOfDay() => Calendar.FloorMod(Seconds, Calendar.SecondsPerDay) * Calendar.NanosPerSecond + Nanos;
}
