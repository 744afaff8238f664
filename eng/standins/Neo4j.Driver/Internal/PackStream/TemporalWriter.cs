using Neo4j.Driver.Internal.Temporal;

namespace Neo4j.Driver.Internal.PackStream;

internal sealed class TemporalWriter(PackStreamWriter writer)
{
    public bool UsesUtc { get; set; } = true;

    public bool TryWrite(object value)
    {
        switch (value)
        {
            case DateTimeOffset moment:
                Write(new ZonedDateTime(moment));
                return true;
            case DateTime { Kind: DateTimeKind.Utc } moment:
                Write(new ZonedDateTime(moment, 0));
                return true;
            case DateTime dateTime:
                Write(new LocalDateTime(dateTime));
                return true;
            case DateOnly date:
                Write(new LocalDate(date));
                return true;
            case TimeOnly time:
                Write(new LocalTime(time));
                return true;
            case TimeSpan time:
                Write(TimeOfDay(time));
                return true;
            default:
                return value is TemporalValue temporal && TryWrite(temporal);
        }
    }

    private bool TryWrite(TemporalValue value)
    {
        switch (value)
        {
            case ZonedDateTime moment:
                Write(moment);
                return true;
            case LocalDateTime dateTime:
                Write(dateTime);
                return true;
            case LocalDate date:
                Write(date);
                return true;
            case LocalTime time:
                Write(time);
                return true;
            case OffsetTime time:
                writer.WriteStructHeader(2, StructureTag.Time);
                writer.WriteInteger(time.NanoOfDay);
                writer.WriteInteger(time.OffsetSeconds);
                return true;
            case Duration duration:
                Write(duration);
                return true;
            default:
                return false;
        }
    }

    private void Write(LocalDate date)
    {
        writer.WriteStructHeader(1, StructureTag.Date);
        writer.WriteInteger(Calendar.EpochDays(date.Year, date.Month, date.Day));
    }

    private void Write(LocalTime time)
    {
        writer.WriteStructHeader(1, StructureTag.LocalTime);
        writer.WriteInteger(time.NanoOfDay);
    }

    private void Write(LocalDateTime dateTime)
    {
        writer.WriteStructHeader(2, StructureTag.LocalDateTime);
        writer.WriteInteger(dateTime.EpochSeconds);
        writer.WriteInteger(dateTime.Nanosecond);
    }

    private void Write(Duration duration)
    {
        writer.WriteStructHeader(4, StructureTag.Duration);
        writer.WriteInteger(duration.Months);
        writer.WriteInteger(duration.Days);
        writer.WriteInteger(duration.Seconds);
        writer.WriteInteger(duration.Nanos);
    }

    private void Write(ZonedDateTime moment)
    {
        var seconds = UsesUtc ? moment.UtcSeconds : moment.UtcSeconds + moment.OffsetSeconds;
        if (moment.Zone is ZoneOffset offset)
        {
            WriteMoment(UsesUtc ? StructureTag.DateTimeWithOffset : StructureTag.LegacyDateTimeWithOffset, seconds, moment.Nanosecond);
            writer.WriteInteger(offset.OffsetSeconds);
        }
        else
        {
            WriteMoment(UsesUtc ? StructureTag.DateTimeWithZone : StructureTag.LegacyDateTimeWithZone, seconds, moment.Nanosecond);
            writer.WriteString(((ZoneId)moment.Zone).Id);
        }
    }

    private void WriteMoment(byte tag, long seconds, int nanosecond)
    {
        writer.WriteStructHeader(3, tag);
        writer.WriteInteger(seconds);
        writer.WriteInteger(nanosecond);
    }

    private static LocalTime TimeOfDay(TimeSpan time)
    {
        if (time < TimeSpan.Zero || time.Ticks >= TimeSpan.TicksPerDay)
            throw new ProtocolException($"TimeSpan instance ({time}) is not a valid time of day!");
        return new LocalTime(time);
    }
}
