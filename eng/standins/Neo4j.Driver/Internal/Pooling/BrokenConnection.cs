using System.Net.Sockets;

namespace Neo4j.Driver.Internal.Pooling;

internal static class BrokenConnection
{
    public static bool Is(Exception e) => e is IOException or SocketException or ObjectDisposedException;

    public static ServiceUnavailableException Unavailable(Exception e) => new(
        $"Connection with the server breaks due to {e.GetType().Name}: {e.Message} "
        + "Please ensure that your database is listening on the correct host and port "
        + "and that you have compatible encryption settings both on Neo4j server and driver.",
        e);
}
