using Neo4j.Driver.Internal.PackStream;

namespace Neo4j.Driver.Internal.Bolt;

/// <summary>Reads a message of the server and hands it to whom it is for.</summary>
internal sealed class ResponseReader(bool hasElementIds)
{
    private readonly ValueReader _values = new(hasElementIds);

    /// <returns>The failure that the server reports, if it does.</returns>
    /// <exception cref="ProtocolException">The message is not of Bolt.</exception>
    public Neo4jException? Dispatch(ReadOnlySpan<byte> message, Queue<IResponseHandler> awaited, bool hasFailed)
    {
        try
        {
            _values.Reset();
            var reader = new PackStreamReader(message);
            var (fields, tag) = reader.ReadStructHeader();
            StructureSize.Check(tag, tag == ResponseTag.Ignored ? 0 : 1, fields);
            return Dispatch(ref reader, tag, awaited, hasFailed);
        }
        catch (ArgumentException e)
        {
            throw new ProtocolException($"The server sent a value that is out of its range: {e.Message}");
        }
    }

    private Neo4jException? Dispatch(ref PackStreamReader reader, byte tag, Queue<IResponseHandler> awaited, bool hasFailed)
    {
        switch (tag)
        {
            case ResponseTag.Record:
                awaited.Peek().OnRecord(_values.ReadArray(ref reader));
                return null;
            case ResponseTag.Success:
                var metadata = _values.ReadMap(ref reader);
                awaited.Dequeue().OnSuccess(metadata);
                return null;
            case ResponseTag.Ignored when hasFailed:
                awaited.Dequeue().OnFailure();
                return null;
            case ResponseTag.Failure:
                var failure = ServerFailure.Of(_values.ReadMap(ref reader), isBolt4: !hasElementIds);
                awaited.Dequeue().OnFailure();
                return failure;
            default:
                throw new ProtocolException($"The server sent a message of the kind {tag:X2}, which is not expected here.");
        }
    }
}
