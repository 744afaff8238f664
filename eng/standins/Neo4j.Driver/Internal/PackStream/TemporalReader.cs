using Neo4j.Driver.Internal.Temporal;

namespace Neo4j.Driver.Internal.PackStream;

internal static class TemporalReader
{
    public static TemporalValue Read(ref PackStreamReader reader, byte tag, int fields)
    {
        StructureSize.Check(tag, FieldsOf(tag), fields);
        return tag switch
        {
            StructureTag.Date => Calendar.Date(reader.ReadInteger()),
            StructureTag.LocalTime => Calendar.Time(NanoOfDay(ref reader)),
            StructureTag.Time => ReadTime(ref reader),
            StructureTag.LocalDateTime => ReadLocalDateTime(ref reader),
            StructureTag.Duration => new Duration(reader.ReadInteger(), reader.ReadInteger(), reader.ReadInteger(), reader.ReadInt32()),
            StructureTag.DateTimeWithOffset => new ZonedDateTime(reader.ReadInteger(), reader.ReadInt32(), Zone.Of(reader.ReadInt32())),
            StructureTag.DateTimeWithZone => new ZonedDateTime(reader.ReadInteger(), reader.ReadInt32(), Zone.Of(reader.ReadString())),
            StructureTag.LegacyDateTimeWithOffset => new ZonedDateTime(ReadLocalDateTime(ref reader), Zone.Of(reader.ReadInt32())),
            _ => new ZonedDateTime(ReadLocalDateTime(ref reader), Zone.Of(reader.ReadString())),
        };
    }

    private static int FieldsOf(byte tag) => tag switch
    {
        StructureTag.Date or StructureTag.LocalTime => 1,
        StructureTag.Time or StructureTag.LocalDateTime => 2,
        StructureTag.Duration => 4,
        StructureTag.DateTimeWithOffset or StructureTag.DateTimeWithZone => 3,
        StructureTag.LegacyDateTimeWithOffset or StructureTag.LegacyDateTimeWithZone => 3,
        _ => throw new ProtocolException($"There is no value of the kind {(char)tag} ({tag:X2})."),
    };

    private static OffsetTime ReadTime(ref PackStreamReader reader)
    {
        var time = Calendar.Time(NanoOfDay(ref reader));
        return new OffsetTime(time.Hour, time.Minute, time.Second, time.Nanosecond, reader.ReadInt32());
    }

    private static LocalDateTime ReadLocalDateTime(ref PackStreamReader reader) => Calendar.LocalDateTime(reader.ReadInteger(), reader.ReadInt32());

    private static long NanoOfDay(ref PackStreamReader reader)
    {
        var nanos = reader.ReadInteger();
        return nanos is >= 0 and < Calendar.NanosPerDay ? nanos : throw new ProtocolException($"{nanos} ns is no time of day.");
    }
}
