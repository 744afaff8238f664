namespace Neo4j.Driver.Internal.Transport;

internal readonly record struct BoltVersion(int Major, int Minor)
{
    public bool IsKnown => this is { Major: 5, Minor: >= 0 and <= 8 and not 5 } or { Major: 4, Minor: 4 };

    public bool IsAtLeast(int major, int minor) => Major > major || (Major == major && Minor >= minor);

    public override string ToString() => $"{Major}.{Minor}";
}
