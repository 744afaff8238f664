using System.Runtime.ExceptionServices;
using Neo4j.Driver.Internal.Bolt;
using Neo4j.Driver.Internal.Pooling;

namespace Neo4j.Driver.Internal.Results;

/// <summary>Asks for records in batches, so that few are held at a time and the next are on their way before the last is read.</summary>
internal sealed class ResultStream : IResponseHandler
{
    // How often, in records read, the socket is looked at for more.
    private const int RefillInterval = 32;

    private readonly Lease _lease;
    private readonly Query _query;
    private readonly IServerInfo _server;
    private readonly IResultOwner _owner;
    private readonly long _fetchSize;
    private readonly long _lowWatermark;
    private readonly long _highWatermark;
    private readonly Queue<Record> _records = new();
    private RecordKeys? _keys;
    private long _queryId = -1;
    private long _availableAfter = -1;
    private Dictionary<string, object?> _metadata = [];
    private Phase _phase = Phase.Running;
    private bool _isDiscarding;
    private bool _isReported;
    private Exception? _failure;

    public ResultStream(Lease lease, Query query, long fetchSize, IResultOwner owner)
    {
        _lease = lease;
        _query = query;
        _server = lease.Server;
        _owner = owner;
        _fetchSize = fetchSize;
        _lowWatermark = fetchSize == Config.Infinite ? long.MaxValue : (long)(fetchSize * 0.3);
        _highWatermark = fetchSize == Config.Infinite ? long.MaxValue : (long)(fetchSize * 0.7);
    }

    private enum Phase
    {
        Running,
        Streaming,
        Paused,
        Done,
    }

    /// <summary>Sends the query and the request for the first batch.</summary>
    public async ValueTask StartAsync(Func<BoltVersionFeatures, Dictionary<string, object?>> extra)
    {
        await _lease.WriteAsync(connection =>
        {
            connection.Requests.WriteRun(_query, extra(connection.Features));
            connection.Await(this);
            connection.Requests.WriteStreamRequest(RequestTag.Pull, _fetchSize, queryId: -1);
            connection.Await(this);
        });
        await _lease.FlushAsync();
    }

    /// <summary>Empty where the query failed.</summary>
    public async Task<string[]> KeysAsync()
    {
        while (_phase == Phase.Running)
            await AdvanceAsync();
        return _keys is null ? [] : [.. _keys.Names];
    }

    /// <summary>Null at the end.</summary>
    public ValueTask<Record?> NextAsync()
    {
        if (!_records.TryDequeue(out var record))
            return WaitAsync();
        var isLow = _phase != Phase.Done && _records.Count <= _lowWatermark && _records.Count % RefillInterval == 0;
        return isLow ? RefillAsync(record) : ValueTask.FromResult<Record?>(record);
    }

    /// <summary>Lets the server forget the records that are left.</summary>
    public async Task<IResultSummary> ConsumeAsync()
    {
        _isDiscarding = true;
        _records.Clear();
        while (_phase != Phase.Done)
            await AdvanceAsync();
        ThrowFailureOnce();
        return new ResultSummary(_query, _server, _availableAfter, _metadata);
    }

    public void OnSuccess(Dictionary<string, object?> metadata)
    {
        if (_phase == Phase.Running)
        {
            OnRunning(metadata);
            return;
        }
        _phase = metadata.Truth("has_more") == true ? Phase.Paused : Phase.Done;
        if (_phase == Phase.Done)
            _metadata = metadata;
    }

    public void OnRecord(object?[] values)
    {
        if (_phase != Phase.Streaming || values.Length != _keys!.Names.Length)
            throw new ProtocolException("The server sent a record that does not belong to the result.");
        if (!_isDiscarding)
            _records.Enqueue(new Record(_keys, values));
    }

    public void OnFailure() => _phase = Phase.Done;

    private void OnRunning(Dictionary<string, object?> metadata)
    {
        _keys = new RecordKeys([.. (metadata.List("fields") ?? []).OfType<string>()]);
        _queryId = metadata.Integer("qid") ?? -1;
        _availableAfter = metadata.Integer("t_first") ?? -1;
        _phase = Phase.Streaming;
    }

    private async ValueTask<Record?> WaitAsync()
    {
        while (_phase != Phase.Done && _records.Count == 0)
            await AdvanceAsync();
        if (_records.TryDequeue(out var record))
            return record;
        ThrowFailureOnce();
        return null;
    }

    private async ValueTask<Record?> RefillAsync(Record record)
    {
        if (_owner.Failure is not null)
            return record;
        try
        {
            if (_phase == Phase.Paused)
                await RequestAsync();
            else if (!_lease.HasMessage)
                await _lease.FillFromSocketAsync();
            await TakeAvailableAsync();
        }
        catch (Exception e)
        {
            Fail(e);
        }
        await ReportAsync();
        return record;
    }

    private async ValueTask AdvanceAsync()
    {
        ThrowFailureOnce();
        if (_owner.Failure is { } failure)
            throw new TransactionTerminatedException(failure);
        try
        {
            if (_phase == Phase.Paused)
                await RequestAsync();
            await _lease.ReceiveOneAsync();
            await TakeAvailableAsync();
        }
        catch (Exception e)
        {
            Fail(e);
        }
        await ReportAsync();
    }

    private async ValueTask TakeAvailableAsync()
    {
        while (_phase == Phase.Streaming && _records.Count <= _highWatermark && _lease.HasMessage)
            await _lease.ReceiveOneAsync();
    }

    private async ValueTask RequestAsync()
    {
        await _lease.WriteAsync(connection =>
        {
            connection.Requests.WriteStreamRequest(_isDiscarding ? RequestTag.Discard : RequestTag.Pull, _isDiscarding ? -1 : _fetchSize, _queryId);
            connection.Await(this);
        });
        _phase = Phase.Streaming;
        await _lease.FlushAsync();
    }

    private void Fail(Exception e)
    {
        _failure = e;
        _phase = Phase.Done;
    }

    private async ValueTask ReportAsync()
    {
        if (_phase != Phase.Done || _isReported)
            return;
        _isReported = true;
        await _owner.OnCompletedAsync(_metadata.Text("bookmark"));
    }

    private void ThrowFailureOnce()
    {
        if (_failure is not { } failure)
            return;
        _failure = null;
        ExceptionDispatchInfo.Throw(failure);
    }
}
