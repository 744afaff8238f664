using System.Globalization;
using System.Net;
using System.Net.Sockets;
using DotNet.Testcontainers.Builders;
using Testcontainers.Neo4j;

namespace Matching.Neo4j.Testing;

/// <summary>
/// A Neo4j server of its own for tests: in a container, or from the unpacked Neo4j that NEO4J_HOME names. Where there is neither, asking for one
/// skips the test with the reason. It keeps its port when it starts again, and ends with the test process at the latest.
/// </summary>
public sealed class Neo4jServer : IAsyncDisposable
{
    public const string User = "neo4j";
    public const string Password = "matching-test";

    // Halves the processor time of a start.
    private const string QuickStart = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private static readonly string[] KillEverything = ["sh", "-c", "kill -KILL -1"];
    private static readonly Lazy<Task<Neo4jServer>> LazyShared = new(() => StartAsync(CancellationToken.None));

    private readonly Neo4jContainer _container;

    private Neo4jServer(Neo4jContainer container) => _container = container;

    /// <summary>Where it answers: neo4j://host:port.</summary>
    public Uri Address => new(_container.GetConnectionString());

    /// <summary>The one server of this test process, started when first asked for.</summary>
    public static Task<Neo4jServer> SharedAsync(CancellationToken cancellation) => LazyShared.Value.WaitAsync(cancellation);

    /// <summary>A server that only the caller has and may crash; it takes some ten seconds.</summary>
    public static async Task<Neo4jServer> StartAsync(CancellationToken cancellation)
    {
        var server = new Neo4jServer(Build());
        await server._container.StartAsync(cancellation);
        return server;
    }

    /// <summary>Ends the server like a power cut.</summary>
    public async Task CrashAsync(CancellationToken cancellation)
    {
        await _container.ExecAsync(KillEverything, cancellation);
        await _container.GetExitCodeAsync(cancellation);
    }

    /// <summary>Stops the server in good order.</summary>
    public Task StopAsync(CancellationToken cancellation) => _container.StopAsync(cancellation);

    /// <summary>Starts the server again on the same data.</summary>
    public Task StartAgainAsync(CancellationToken cancellation) => _container.StartAsync(cancellation);

    /// <summary>Has the server fall silent with its connections open.</summary>
    public Task PauseAsync(CancellationToken cancellation) => _container.PauseAsync(cancellation);

    public Task ResumeAsync(CancellationToken cancellation) => _container.UnpauseAsync(cancellation);

    public ValueTask DisposeAsync() => _container.DisposeAsync();

    private static Neo4jContainer Build()
    {
        try
        {
            return new Neo4jBuilder("neo4j:5.26")
                .WithPortBinding(FreePort(), Neo4jBuilder.Neo4jBoltPort)
                .WithEnvironment("NEO4J_AUTH", string.Create(CultureInfo.InvariantCulture, $"{User}/{Password}"))
                .WithEnvironment("NEO4J_server_memory_heap_max__size", "512m")
                .WithEnvironment("NEO4J_server_memory_pagecache_size", "128m")
                .WithEnvironment("NEO4J_server_jvm_additional", QuickStart)
                .Build();
        }
        catch (DockerUnavailableException missing)
        {
            Assert.Skip("no Neo4j: " + missing.Message);
            throw;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
