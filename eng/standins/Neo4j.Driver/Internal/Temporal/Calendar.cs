namespace Neo4j.Driver.Internal.Temporal;

/// <summary>The proleptic Gregorian calendar beyond .NET's years.</summary>
internal static class Calendar
{
    public const long SecondsPerDay = 86_400;
    public const long NanosPerSecond = 1_000_000_000;
    public const long NanosPerDay = SecondsPerDay * NanosPerSecond;

    // The calendar repeats every 400 years; years are counted from March, so that the leap day comes last.
    private const long DaysPerEra = 146_097;
    private const long DaysToEpoch = 719_468;

    public static int NanosecondOf(long ticks) => (int)(FloorMod(ticks, TimeSpan.TicksPerSecond) * TimeSpan.NanosecondsPerTick);

    public static long TicksOf(int nanosecond) => nanosecond / TimeSpan.NanosecondsPerTick;

    public static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static long NanoOfDay(int hour, int minute, int second, int nanosecond) =>
        ((hour * 60L + minute) * 60 + second) * NanosPerSecond + nanosecond;

    public static long EpochSeconds(int year, int month, int day, int hour, int minute, int second) =>
        EpochDays(year, month, day) * SecondsPerDay + (hour * 60L + minute) * 60 + second;

    public static long EpochDays(int year, int month, int day)
    {
        var marchYear = month > 2 ? year : year - 1L;
        var era = FloorDiv(marchYear, 400);
        var yearOfEra = marchYear - era * 400;
        var dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * DaysPerEra + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - DaysToEpoch;
    }

    public static LocalDate Date(long epochDays)
    {
        var days = epochDays + DaysToEpoch;
        var era = FloorDiv(days, DaysPerEra);
        var dayOfEra = days - era * DaysPerEra;
        var yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        var dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        var marchMonth = (5 * dayOfYear + 2) / 153;
        var day = (int)(dayOfYear - (153 * marchMonth + 2) / 5) + 1;
        var month = (int)(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9);
        return new LocalDate(checked((int)(era * 400 + yearOfEra + (month <= 2 ? 1 : 0))), month, day);
    }

    public static LocalTime Time(long nanoOfDay)
    {
        var seconds = (int)(nanoOfDay / NanosPerSecond);
        return new LocalTime(seconds / 3600, seconds / 60 % 60, seconds % 60, (int)(nanoOfDay % NanosPerSecond));
    }

    public static LocalDateTime LocalDateTime(long epochSeconds, int nanosecond)
    {
        var date = Date(FloorDiv(epochSeconds, SecondsPerDay));
        var second = (int)FloorMod(epochSeconds, SecondsPerDay);
        return new LocalDateTime(date.Year, date.Month, date.Day, second / 3600, second / 60 % 60, second % 60, nanosecond);
    }

    public static long UtcSecondsOf(DateTime dateTime, Zone zone) => dateTime.Kind == DateTimeKind.Utc
        ? new DateTimeOffset(dateTime).ToUnixTimeSeconds()
        : UtcSecondsOf(new LocalDateTime(dateTime), zone);

    public static long UtcSecondsOf(LocalDateTime local, Zone zone) =>
        local.EpochSeconds - zone.OffsetSecondsAt(InClrYears(local, DateTimeKind.Unspecified));

    /// <summary>False where this machine does not know a zone of that name.</summary>
    public static bool TryFindOffset(Zone zone, long utcSeconds, out int offsetSeconds)
    {
        offsetSeconds = 0;
        try
        {
            var moment = zone is ZoneOffset ? default : InClrYears(LocalDateTime(utcSeconds, 0), DateTimeKind.Utc);
            offsetSeconds = zone.OffsetSecondsAt(moment);
            return true;
        }
        catch (Exception e) when (e is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            return false;
        }
    }

    public static long FloorDiv(long a, long b) => a / b - (a % b < 0 ? 1 : 0);

    public static long FloorMod(long a, long b) => (a % b + b) % b;

    // Where .NET has no such year, the nearest that is alike stands for it.
    private static DateTime InClrYears(LocalDateTime local, DateTimeKind kind)
    {
        var year = local.Year switch
        {
            < 2 => IsLeap(local.Year) ? 4 : 2,
            > 9998 => IsLeap(local.Year) ? 9996 : 9998,
            var within => within,
        };
        return new DateTime(year, local.Month, local.Day, local.Hour, local.Minute, local.Second, kind);
    }

    private static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}
