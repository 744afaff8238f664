namespace Neo4j.Driver;

/// <summary>A time zone by its offset from UTC or by its name.</summary>
public abstract class Zone
{
    public static Zone Of(int offsetSeconds) => new ZoneOffset(offsetSeconds);

    /// <param name="zoneId">A name of the IANA database, as Europe/Stockholm.</param>
    public static Zone Of(string zoneId) => new ZoneId(zoneId);

    internal abstract int OffsetSecondsAt(DateTime dateTime);
}
