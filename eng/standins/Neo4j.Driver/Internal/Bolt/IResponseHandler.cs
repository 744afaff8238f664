namespace Neo4j.Driver.Internal.Bolt;

/// <summary>Takes what the server answers to one request: records, then one of the others.</summary>
internal interface IResponseHandler
{
    void OnSuccess(Dictionary<string, object?> metadata);

    void OnRecord(object?[] values);

    /// <summary>The request failed, or was ignored because an earlier one had failed.</summary>
    void OnFailure();
}
