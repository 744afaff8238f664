using Neo4j.Driver.Internal.Temporal;

namespace Neo4j.Driver;

/// <summary>A day of the proleptic Gregorian calendar, years −999,999,999 to 999,999,999.</summary>
public sealed class LocalDate : TemporalValue, IEquatable<LocalDate>, IComparable, IComparable<LocalDate>
{
    public static readonly IComparer<LocalDate> Comparer = Comparer<LocalDate>.Default;

    public LocalDate(DateTime date) : this(date.Year, date.Month, date.Day)
    {
    }

    public LocalDate(DateOnly date) : this(date.Year, date.Month, date.Day)
    {
    }

    public LocalDate(int year, int month, int day)
    {
        TemporalRange.CheckDate(year, month, day);
        Year = year;
        Month = month;
        Day = day;
    }

    public int Year { get; }

    public int Month { get; }

    public int Day { get; }

    public DateTime ToDateTime()
    {
        ClrLimits.CheckYear(Year, nameof(DateTime));
        return new DateTime(Year, Month, Day);
    }

    public DateOnly ToDateOnly()
    {
        ClrLimits.CheckYear(Year, nameof(DateOnly));
        return new DateOnly(Year, Month, Day);
    }

    public int CompareTo(LocalDate? other) => other is null ? 1 : (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    public int CompareTo(object? obj) => CompareTo(Operand.Of<LocalDate>(obj));

    public bool Equals(LocalDate? other) => other is not null && Year == other.Year && Month == other.Month && Day == other.Day;

    public override bool Equals(object? obj) => Equals(obj as LocalDate);

    public override int GetHashCode() => HashCode.Combine(Year, Month, Day);

    public override string ToString() => IsoText.OfDate(Year, Month, Day);

    protected override DateTime ConvertToDateTime() => ToDateTime();

    public static bool operator <(LocalDate left, LocalDate right) => left.CompareTo(right) < 0;

    public static bool operator >(LocalDate left, LocalDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(LocalDate left, LocalDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LocalDate left, LocalDate right) => left.CompareTo(right) >= 0;
}
