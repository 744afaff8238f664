namespace DotNet.Testcontainers.Containers;

/// <summary>A container: here a process group with a folder of its own.</summary>
public interface IContainer : IAsyncDisposable
{
    string Id { get; }

    string Hostname { get; }

    TestcontainersStates State { get; }

    /// <summary>The port of this machine behind which a port of the container answers.</summary>
    ushort GetMappedPublicPort(int containerPort);

    /// <summary>Waits until the container has ended.</summary>
    Task<long> GetExitCodeAsync(CancellationToken ct = default);

    /// <summary>Starts the container, again after it ended, and waits until it is ready.</summary>
    Task StartAsync(CancellationToken ct = default);

    Task StopAsync(CancellationToken ct = default);

    Task PauseAsync(CancellationToken ct = default);

    Task UnpauseAsync(CancellationToken ct = default);

    /// <summary>Runs a command in the container; here only `sh -c 'kill -SIGNAL -1'`, which signals every process of the container.</summary>
    /// <exception cref="NotSupportedException">Any other command.</exception>
    Task<ExecResult> ExecAsync(IList<string> command, CancellationToken ct = default);
}
