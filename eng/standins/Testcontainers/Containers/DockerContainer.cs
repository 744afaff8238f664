using System.Globalization;
using DotNet.Testcontainers.Configurations;
using DotNet.Testcontainers.Internal;

namespace DotNet.Testcontainers.Containers;

/// <inheritdoc cref="IContainer" />
public class DockerContainer : Resource, IContainer
{
    // Ten and seven seconds on an idle machine; test machines are seldom idle.
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan StopTimeout = TimeSpan.FromMinutes(1);

    private readonly IProgram _program;
    private readonly ProgramPlace _place;
    private ProcessGroup? _group;
    private bool _isPaused;

    internal DockerContainer(IContainerConfiguration configuration, IProgram program)
    {
        _program = program;
        _place = new ProgramPlace(
            Path.Combine(Path.GetTempPath(), "container-" + Id),
            configuration.Environments,
            configuration.PortBindings.ToDictionary(binding => Port(binding.Key), binding => HostPort(binding.Value)));
    }

    public string Id { get; } = Guid.NewGuid().ToString("n");

    public string Hostname => "127.0.0.1";

    public TestcontainersStates State => _group switch
    {
        null => Directory.Exists(_place.Folder) ? TestcontainersStates.Created : TestcontainersStates.Undefined,
        { Exit.IsCompleted: true } => TestcontainersStates.Exited,
        _ => _isPaused ? TestcontainersStates.Paused : TestcontainersStates.Running,
    };

    private ProcessGroup Group => _group ?? throw new InvalidOperationException("The container was never started.");

    public ushort GetMappedPublicPort(int containerPort) => _place.Ports.TryGetValue(containerPort, out var port)
        ? port
        : throw new InvalidOperationException($"Exposed port {containerPort} is not mapped.");

    public async Task<long> GetExitCodeAsync(CancellationToken ct = default) => await Group.Exit.WaitAsync(ct).ConfigureAwait(false);

    public virtual async Task StartAsync(CancellationToken ct = default)
    {
        ObjectDisposedException.ThrowIf(Disposed, this);
        if (State is TestcontainersStates.Running or TestcontainersStates.Paused)
            return;
        Directory.CreateDirectory(_place.Folder);
        var start = await _program.PrepareAsync(_place, ct).ConfigureAwait(false);
        var log = new LogTail();
        var ready = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _group?.Dispose();
        _isPaused = false;
        _group = ProcessGroup.Start(start, _place.Folder, line =>
        {
            log.Add(line);
            if (line.Contains(_program.ReadyMark, StringComparison.Ordinal))
                ready.TrySetResult();
        });
        await WaitUntilReadyAsync(_group, ready.Task, log, ct).ConfigureAwait(false);
    }

    public virtual async Task StopAsync(CancellationToken ct = default)
    {
        if (_group is null)
            return;
        _group.Signal("CONT");
        _group.Signal("TERM", leaderOnly: true);
        _isPaused = false;
        if (await Task.WhenAny(_group.Exit, Task.Delay(StopTimeout, ct)).ConfigureAwait(false) != _group.Exit)
            _group.Signal("KILL");
        await _group.Exit.WaitAsync(ct).ConfigureAwait(false);
    }

    public virtual Task PauseAsync(CancellationToken ct = default)
    {
        Group.Signal("STOP");
        _isPaused = true;
        return Task.CompletedTask;
    }

    public virtual Task UnpauseAsync(CancellationToken ct = default)
    {
        Group.Signal("CONT");
        _isPaused = false;
        return Task.CompletedTask;
    }

    public Task<ExecResult> ExecAsync(IList<string> command, CancellationToken ct = default)
    {
        if (command is not ["sh", "-c", var line] || line.Split(' ') is not ["kill", ['-', .. var signal], "-1"])
            throw new NotSupportedException("Only `sh -c 'kill -SIGNAL -1'` can be run in a container that is a local process.");
        Group.Signal(signal);
        return Task.FromResult(new ExecResult("", "", 0));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        if (_group is not null)
        {
            _group.Signal("KILL");
            await _group.Exit.ConfigureAwait(false);
            _group.Dispose();
        }
        if (Directory.Exists(_place.Folder))
            Directory.Delete(_place.Folder, recursive: true);
    }

    private async Task WaitUntilReadyAsync(ProcessGroup group, Task ready, LogTail log, CancellationToken ct)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timeout.CancelAfter(StartTimeout);
        try
        {
            await Task.WhenAny(ready, group.Exit).WaitAsync(timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            group.Signal("KILL");
            throw new TimeoutException($"Container {Id} was not ready within {StartTimeout}. The end of its log:\n{log}");
        }
        catch (OperationCanceledException)
        {
            group.Signal("KILL");
            throw;
        }
        if (group.Exit.IsCompleted)
            throw new ContainerNotRunningException(Id, log.ToString(), "", await group.Exit.ConfigureAwait(false), null!);
    }

    private static int Port(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static ushort HostPort(string text) => Port(text) is var port and not 0 ? (ushort)port : FreePorts.Take();
}
