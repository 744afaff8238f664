namespace Neo4j.Driver.Internal.PackStream;

internal static class StructureSize
{
    public static void Check(byte tag, int expected, int actual)
    {
        if (expected != actual)
            throw new ProtocolException($"A structure of the kind {(char)tag} ({tag:X2}) has {expected} fields, but got {actual}.");
    }
}
