using System.Diagnostics;
using Neo4j.Driver.Internal.Bolt;

namespace Neo4j.Driver.Internal.Pooling;

/// <summary>Whether a connection can be used (again).</summary>
internal sealed class ConnectionHealth(Config config)
{
    public async ValueTask<bool> IsAliveAsync(BoltConnection connection)
    {
        if (!connection.IsOpen)
            return false;
        if (connection.IdleSince == 0)
            return true;
        if (IsOver(Stopwatch.GetElapsedTime(connection.CreatedAt), config.MaxConnectionLifetime))
            return false;
        var idle = Stopwatch.GetElapsedTime(connection.IdleSince);
        if (IsOver(idle, config.ConnectionIdleTimeout))
            return false;
        return config.ConnectionLivenessThreshold is not { } threshold || idle < threshold || await AnswersAsync(connection);
    }

    /// <summary>Brings the connection back to its beginning.</summary>
    public async ValueTask<bool> IsReusableAsync(BoltConnection connection)
    {
        if (!connection.IsOpen || (connection.NeedsLogon && !connection.Features.HasLogon))
            return false;
        if (!connection.IsClean && !await AnswersAsync(connection))
            return false;
        connection.IdleSince = Stopwatch.GetTimestamp();
        return true;
    }

    private static async ValueTask<bool> AnswersAsync(BoltConnection connection)
    {
        try
        {
            await connection.ResetAsync();
            return true;
        }
        catch (Exception e) when (e is IOException or Neo4jException)
        {
            return false;
        }
    }

    // A negative limit is none.
    private static bool IsOver(TimeSpan time, TimeSpan limit) => limit >= TimeSpan.Zero && time > limit;
}
