using System.Collections.Concurrent;

namespace Matching.Standins.Tests.Bolt.Wire;

/// <summary>Answers as a Neo4j does, but for what a test says. After a failure it ignores everything until it is reset.</summary>
internal sealed class ScriptedServer
{
    private readonly ConcurrentQueue<Request> _requests = new();

    public (int Major, int Minor) Version { get; init; } = (5, 4);

    /// <summary>Told to the driver at the start.</summary>
    public Dictionary<string, object?> Hints { get; init; } = [];

    /// <summary>Answers a request in the place of this server; false leaves it to this server.</summary>
    public Func<PeerConnection, Request, Task<bool>> Override { get; init; } = (_, _) => Task.FromResult(false);

    /// <summary>All that was received, in order.</summary>
    public IEnumerable<Request> Requests => _requests;

    /// <summary>The names of what was received after the login, without leave-taking.</summary>
    public string Conversation => string.Join(' ', _requests.Where(r => r.Tag is not (Request.Hello or Request.Logon or Request.Goodbye)).Select(r => r.Name));

    public async Task ServeAsync(PeerConnection connection)
    {
        await connection.ShakeHandsAsync(Version.Major, Version.Minor);
        await AnswerAllAsync(connection);
    }

    public async Task AnswerAllAsync(PeerConnection connection)
    {
        var hasFailed = false;
        while (await connection.ReadAsync() is { Tag: not Request.Goodbye } request)
        {
            _requests.Enqueue(request);
            hasFailed &= request.Tag != Request.Reset;
            if (hasFailed)
                await connection.IgnoredAsync();
            else if (!await Override(connection, request))
                hasFailed = await AnswerAsync(connection, request);
        }
    }

    /// <returns>Whether the request fails.</returns>
    private async Task<bool> AnswerAsync(PeerConnection connection, Request request)
    {
        switch (request.Tag)
        {
            case Request.Hello:
                await connection.SuccessAsync(("server", "Neo4j/5.0.0"), ("connection_id", "bolt-1"), ("hints", Hints));
                return false;
            case Request.Run when request.Text.StartsWith("FAIL ", StringComparison.Ordinal):
                await connection.FailureAsync(request.Text[5..]);
                return true;
            case Request.Run:
                await connection.SuccessAsync(("fields", new object[] { "n" }), ("t_first", 1), ("qid", 0));
                return false;
            case Request.Pull or Request.Discard:
                await connection.SuccessAsync(("type", "r"), ("t_last", 1), ("bookmark", "last"), ("db", "neo4j"));
                return false;
            case Request.Commit:
                await connection.SuccessAsync(("bookmark", "last"));
                return false;
            default:
                await connection.SuccessAsync();
                return false;
        }
    }
}
