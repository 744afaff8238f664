namespace Neo4j.Driver.Internal.PackStream;

/// <summary>Kinds of structures that stand for values.</summary>
internal static class StructureTag
{
    public const byte Node = (byte)'N';
    public const byte Relationship = (byte)'R';
    public const byte UnboundRelationship = (byte)'r';
    public const byte Path = (byte)'P';
    public const byte Date = (byte)'D';
    public const byte Time = (byte)'T';
    public const byte LocalTime = (byte)'t';
    public const byte LocalDateTime = (byte)'d';
    public const byte Duration = (byte)'E';
    public const byte Point2D = (byte)'X';
    public const byte Point3D = (byte)'Y';

    /// <summary>Seconds since 1970 in UTC; the form of Bolt 5 and of 4.4 where the server agrees to it.</summary>
    public const byte DateTimeWithOffset = (byte)'I';
    public const byte DateTimeWithZone = (byte)'i';

    /// <summary>Seconds since 1970 as the local clocks count them; the form of Bolt 4.4.</summary>
    public const byte LegacyDateTimeWithOffset = (byte)'F';
    public const byte LegacyDateTimeWithZone = (byte)'f';
}
