namespace Neo4j.Driver;

public sealed class ZoneId : Zone, IEquatable<ZoneId>
{
    internal ZoneId(string id)
    {
        if (string.IsNullOrWhiteSpace(id))
            throw new ArgumentNullException(nameof(id));
        Id = id;
    }

    public string Id { get; }

    public bool Equals(ZoneId? other) => other is not null && Id == other.Id;

    public override bool Equals(object? obj) => Equals(obj as ZoneId);

    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => $"[{Id}]";

    internal override int OffsetSecondsAt(DateTime dateTime) => (int)TimeZoneInfo.FindSystemTimeZoneById(Id).GetUtcOffset(dateTime).TotalSeconds;
}
