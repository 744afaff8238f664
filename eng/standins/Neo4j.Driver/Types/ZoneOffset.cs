using Neo4j.Driver.Internal.Temporal;

namespace Neo4j.Driver;

public sealed class ZoneOffset : Zone, IEquatable<ZoneOffset>
{
    internal ZoneOffset(int offsetSeconds)
    {
        TemporalRange.CheckOffset(offsetSeconds);
        OffsetSeconds = offsetSeconds;
    }

    public int OffsetSeconds { get; }

    public TimeSpan Offset => TimeSpan.FromSeconds(OffsetSeconds);

    public bool Equals(ZoneOffset? other) => other is not null && OffsetSeconds == other.OffsetSeconds;

    public override bool Equals(object? obj) => Equals(obj as ZoneOffset);

    public override int GetHashCode() => OffsetSeconds;

    public override string ToString() => IsoText.OfOffset(OffsetSeconds);

    internal override int OffsetSecondsAt(DateTime dateTime) => OffsetSeconds;
}
