using Neo4j.Driver.Internal.Temporal;

namespace Neo4j.Driver;

/// <summary>A moment, to the nanosecond, as the clocks of a time zone show it.</summary>
public sealed class ZonedDateTime : TemporalValue, IEquatable<ZonedDateTime>, IComparable, IComparable<ZonedDateTime>
{
    public static readonly IComparer<ZonedDateTime> Comparer = Comparer<ZonedDateTime>.Default;

    private readonly LocalDateTime? _local;
    private readonly int _offsetSeconds;

    public ZonedDateTime(DateTimeOffset dateTimeOffset)
        : this(dateTimeOffset.ToUnixTimeSeconds(), Calendar.NanosecondOf(dateTimeOffset.UtcTicks), Zone.Of((int)dateTimeOffset.Offset.TotalSeconds))
    {
    }

    /// <param name="dateTime">In UTC where its kind says so, else as the clocks there show it.</param>
    /// <param name="offset">From UTC.</param>
    public ZonedDateTime(DateTime dateTime, TimeSpan offset) : this(dateTime, (int)offset.TotalSeconds)
    {
    }

    public ZonedDateTime(DateTime dateTime, int offsetSeconds) : this(dateTime, Zone.Of(offsetSeconds))
    {
    }

    public ZonedDateTime(DateTime dateTime, string zoneId) : this(dateTime, Zone.Of(zoneId))
    {
    }

    /// <param name="utcSeconds">Since 1970.</param>
    /// <param name="nanos">Of the second.</param>
    /// <param name="zone">Where a name is unknown here, only the moment is known.</param>
    public ZonedDateTime(long utcSeconds, int nanos, Zone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        TemporalRange.CheckUtcSeconds(utcSeconds);
        TemporalRange.CheckNanosecond(nanos, nameof(nanos));
        UtcSeconds = utcSeconds;
        Nanosecond = nanos;
        Zone = zone;
        if (Calendar.TryFindOffset(zone, utcSeconds, out _offsetSeconds))
            _local = Calendar.LocalDateTime(utcSeconds + _offsetSeconds, nanos);
    }

    private ZonedDateTime(DateTime dateTime, Zone zone)
        : this(Calendar.UtcSecondsOf(dateTime, zone), Calendar.NanosecondOf(dateTime.Ticks), zone)
    {
    }

    internal ZonedDateTime(LocalDateTime local, Zone zone)
        : this(Calendar.UtcSecondsOf(local, zone), local.Nanosecond, zone)
    {
    }

    public Zone Zone { get; }

    /// <summary>Since 1970.</summary>
    public long UtcSeconds { get; }

    public int Nanosecond { get; }

    /// <exception cref="TimeZoneNotFoundException">The zone is unknown here.</exception>
    public int OffsetSeconds => _local is null ? throw UnknownZone() : _offsetSeconds;

    public int Year => Local.Year;

    public int Month => Local.Month;

    public int Day => Local.Day;

    public int Hour => Local.Hour;

    public int Minute => Local.Minute;

    public int Second => Local.Second;

    public DateTime UtcDateTime
    {
        get
        {
            ClrLimits.CheckUtcSeconds(UtcSeconds, nameof(DateTime));
            ClrLimits.CheckTicks(Nanosecond, this, nameof(DateTime));
            return DateTimeOffset.FromUnixTimeSeconds(UtcSeconds).AddTicks(Calendar.TicksOf(Nanosecond)).UtcDateTime;
        }
    }

    internal LocalDateTime Local => _local ?? throw UnknownZone();

    /// <exception cref="ValueTruncationException">The nanoseconds are no multiple of 100.</exception>
    /// <exception cref="ValueOverflowException">The year is not of .NET's.</exception>
    public DateTimeOffset ToDateTimeOffset()
    {
        if (_local is null)
            throw UnknownZone();
        ClrLimits.CheckTicks(Nanosecond, this, nameof(DateTimeOffset));
        ClrLimits.CheckYear(Year, nameof(DateTimeOffset));
        return DateTimeOffset.FromUnixTimeSeconds(UtcSeconds).AddTicks(Calendar.TicksOf(Nanosecond)).ToOffset(TimeSpan.FromSeconds(OffsetSeconds));
    }

    /// <summary>Compares the moments.</summary>
    public int CompareTo(ZonedDateTime? other) =>
        other is null ? 1 : (UtcSeconds, Nanosecond).CompareTo((other.UtcSeconds, other.Nanosecond));

    public int CompareTo(object? obj) => CompareTo(Operand.Of<ZonedDateTime>(obj));

    public bool Equals(ZonedDateTime? other) =>
        other is not null && UtcSeconds == other.UtcSeconds && Nanosecond == other.Nanosecond && Zone.Equals(other.Zone);

    public override bool Equals(object? obj) => Equals(obj as ZonedDateTime);

    public override int GetHashCode() => HashCode.Combine(UtcSeconds, Nanosecond, Zone);

    public override string ToString() => _local is null
        ? $"{{UtcSeconds: {UtcSeconds}, Nanoseconds: {Nanosecond}, Zone: {Zone}}}"
        : $"{_local}{Zone}";

    protected override DateTimeOffset ConvertToDateTimeOffset() => ToDateTimeOffset();

    private static TimeZoneNotFoundException UnknownZone() => new();

    public static bool operator <(ZonedDateTime left, ZonedDateTime right) => left.CompareTo(right) < 0;

    public static bool operator >(ZonedDateTime left, ZonedDateTime right) => left.CompareTo(right) > 0;

    public static bool operator <=(ZonedDateTime left, ZonedDateTime right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ZonedDateTime left, ZonedDateTime right) => left.CompareTo(right) >= 0;
}
