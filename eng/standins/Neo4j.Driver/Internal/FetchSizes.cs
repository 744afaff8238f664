namespace Neo4j.Driver.Internal;

internal static class FetchSizes
{
    public static void Check(long size)
    {
        if (size <= 0 && size != Config.Infinite)
            throw new ArgumentOutOfRangeException(nameof(size), $"The record fetch size may not be 0 or negative. Illegal record fetch size: {size}.");
    }
}
