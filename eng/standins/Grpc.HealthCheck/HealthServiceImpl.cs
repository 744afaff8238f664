using System.Threading.Channels;
using Grpc.Core;
using Grpc.Health.V1;
using ServingStatus = Grpc.Health.V1.HealthCheckResponse.Types.ServingStatus;

namespace Grpc.HealthCheck;

/// <summary>The health service over statuses that the application sets.</summary>
public class HealthServiceImpl : Health.V1.Health.HealthBase
{
    // A watcher that reads slower than the status changes skips what was overtaken; the last status always arrives.
    private const int StatusesKeptPerWatcher = 5;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ServingStatus> _statuses = [];
    private readonly Dictionary<string, List<ChannelWriter<ServingStatus>>> _watchers = [];

    public void SetStatus(string service, ServingStatus status)
    {
        ArgumentNullException.ThrowIfNull(service);
        lock (_gate)
        {
            var changed = Current(service) != status;
            _statuses[service] = status;
            if (changed)
                Notify(service);
        }
    }

    /// <summary>Makes the service unknown.</summary>
    public void ClearStatus(string service)
    {
        ArgumentNullException.ThrowIfNull(service);
        lock (_gate)
        {
            if (_statuses.Remove(service))
                Notify(service);
        }
    }

    /// <summary>Makes every service unknown.</summary>
    public void ClearAll()
    {
        lock (_gate)
        {
            string[] services = [.. _statuses.Keys];
            _statuses.Clear();
            foreach (var service in services)
                Notify(service);
        }
    }

    public override Task<HealthCheckResponse> Check(HealthCheckRequest request, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        lock (_gate)
        {
            return _statuses.TryGetValue(request.Service, out var status)
                ? Task.FromResult(new HealthCheckResponse { Status = status })
                : throw new RpcException(new Status(StatusCode.NotFound, ""));
        }
    }

    /// <summary>Runs until the caller cancels, and returns then.</summary>
    public override async Task Watch(HealthCheckRequest request, IServerStreamWriter<HealthCheckResponse> responseStream, ServerCallContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(responseStream);
        ArgumentNullException.ThrowIfNull(context);
        var statuses = Channel.CreateBounded<ServingStatus>(
            new BoundedChannelOptions(StatusesKeptPerWatcher) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });
        AddWatcher(request.Service, statuses.Writer);
        using var cancelled = context.CancellationToken.Register(() => statuses.Writer.TryComplete());
        try
        {
            await foreach (var status in statuses.Reader.ReadAllAsync())
                await responseStream.WriteAsync(new HealthCheckResponse { Status = status });
        }
        finally
        {
            RemoveWatcher(request.Service, statuses.Writer);
        }
    }

    private ServingStatus Current(string service) => _statuses.GetValueOrDefault(service, ServingStatus.ServiceUnknown);

    private void Notify(string service)
    {
        foreach (var watcher in _watchers.GetValueOrDefault(service, []))
            watcher.TryWrite(Current(service));
    }

    private void AddWatcher(string service, ChannelWriter<ServingStatus> watcher)
    {
        lock (_gate)
        {
            watcher.TryWrite(Current(service));
            if (_watchers.TryGetValue(service, out var others))
                others.Add(watcher);
            else
                _watchers[service] = [watcher];
        }
    }

    private void RemoveWatcher(string service, ChannelWriter<ServingStatus> watcher)
    {
        lock (_gate)
        {
            _watchers[service].Remove(watcher);
            if (_watchers[service].Count == 0)
                _watchers.Remove(service);
        }
    }
}
