using Neo4j.Driver.Internal.Temporal;

namespace Neo4j.Driver;

/// <summary>A day and a time of day without a zone, to the nanosecond.</summary>
public sealed class LocalDateTime : TemporalValue, IEquatable<LocalDateTime>, IComparable, IComparable<LocalDateTime>
{
    public static readonly IComparer<LocalDateTime> Comparer = Comparer<LocalDateTime>.Default;

    public LocalDateTime(DateTime dateTime)
        : this(dateTime.Year, dateTime.Month, dateTime.Day, dateTime.Hour, dateTime.Minute, dateTime.Second, Calendar.NanosecondOf(dateTime.Ticks))
    {
    }

    public LocalDateTime(int year, int month, int day, int hour, int minute, int second) : this(year, month, day, hour, minute, second, 0)
    {
    }

    public LocalDateTime(int year, int month, int day, int hour, int minute, int second, int nanosecond)
    {
        TemporalRange.CheckDate(year, month, day);
        TemporalRange.CheckTime(hour, minute, second, nanosecond);
        Year = year;
        Month = month;
        Day = day;
        Hour = hour;
        Minute = minute;
        Second = second;
        Nanosecond = nanosecond;
    }

    public int Year { get; }

    public int Month { get; }

    public int Day { get; }

    public int Hour { get; }

    public int Minute { get; }

    public int Second { get; }

    public int Nanosecond { get; }

    internal long EpochSeconds => Calendar.EpochSeconds(Year, Month, Day, Hour, Minute, Second);

    /// <exception cref="ValueTruncationException">The nanoseconds are no multiple of 100.</exception>
    /// <exception cref="ValueOverflowException">The year is not of .NET's.</exception>
    public DateTime ToDateTime()
    {
        ClrLimits.CheckTicks(Nanosecond, this, nameof(DateTime));
        ClrLimits.CheckYear(Year, nameof(DateTime));
        return new DateTime(Year, Month, Day, Hour, Minute, Second).AddTicks(Calendar.TicksOf(Nanosecond));
    }

    public int CompareTo(LocalDateTime? other) =>
        other is null ? 1 : (EpochSeconds, Nanosecond).CompareTo((other.EpochSeconds, other.Nanosecond));

    public int CompareTo(object? obj) => CompareTo(Operand.Of<LocalDateTime>(obj));

    public bool Equals(LocalDateTime? other) => other is not null && CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as LocalDateTime);

    public override int GetHashCode() => HashCode.Combine(EpochSeconds, Nanosecond);

    public override string ToString() => $"{IsoText.OfDate(Year, Month, Day)}T{IsoText.OfTime(Hour, Minute, Second, Nanosecond)}";

    protected override DateTime ConvertToDateTime() => ToDateTime();

    public static bool operator <(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) < 0;

    public static bool operator >(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) > 0;

    public static bool operator <=(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LocalDateTime left, LocalDateTime right) => left.CompareTo(right) >= 0;
}
