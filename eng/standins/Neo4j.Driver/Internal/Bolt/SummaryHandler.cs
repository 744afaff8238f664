namespace Neo4j.Driver.Internal.Bolt;

/// <summary>Takes the answer to a request that brings no records.</summary>
internal sealed class SummaryHandler(Action<Dictionary<string, object?>>? onSuccess = null) : IResponseHandler
{
    public static readonly SummaryHandler Ignoring = new();

    public void OnSuccess(Dictionary<string, object?> metadata) => onSuccess?.Invoke(metadata);

    public void OnRecord(object?[] values) => throw new ProtocolException("The server sent a record that nobody has asked for.");

    public void OnFailure()
    {
    }
}
