namespace Neo4j.Driver.Internal.Bolt;

internal static class ResponseTag
{
    public const byte Success = 0x70;
    public const byte Record = 0x71;
    public const byte Ignored = 0x7E;
    public const byte Failure = 0x7F;
}
