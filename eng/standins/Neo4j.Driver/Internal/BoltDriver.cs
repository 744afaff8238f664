namespace Neo4j.Driver.Internal;

internal static class BoltDriver
{
    public static IDriver Create(Uri uri, IAuthToken authToken, Config config) =>
        throw new NotImplementedException($"Nothing connects to {uri} yet ({authToken}, {config}).");
}
