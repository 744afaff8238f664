using Neo4j.Driver.Internal.PackStream;

namespace Neo4j.Driver.Internal.Bolt;

/// <summary>Writes requests; each is sent with the next flush.</summary>
internal sealed class RequestWriter
{
    private readonly MessageBuffer _buffer;
    private readonly PackStreamWriter _elements;
    private readonly ValueWriter _values;

    public RequestWriter(MessageBuffer buffer)
    {
        _buffer = buffer;
        _elements = new PackStreamWriter(buffer);
        _values = new ValueWriter(_elements);
    }

    public bool UsesUtc
    {
        set => _values.UsesUtc = value;
    }

    /// <summary>A request without fields.</summary>
    public void Write(byte tag)
    {
        Begin(tag, fields: 0);
        _buffer.EndMessage();
    }

    public void Write(byte tag, Dictionary<string, object?> content)
    {
        Begin(tag, fields: 1);
        WriteWhole(() => _values.WriteMap(content));
    }

    /// <exception cref="ProtocolException">A parameter is of a type that Cypher has no counterpart of; nothing is written.</exception>
    public void WriteRun(Query query, Dictionary<string, object?> extra)
    {
        Begin(RequestTag.Run, fields: 3);
        WriteWhole(() =>
        {
            _elements.WriteString(query.Text);
            _values.WriteMap(query.Parameters);
            _values.WriteMap(extra);
        });
    }

    /// <param name="tag">Pull or discard.</param>
    /// <param name="count">Records, or -1 for all.</param>
    /// <param name="queryId">Of a transaction's earlier query, or -1 for the last.</param>
    public void WriteStreamRequest(byte tag, long count, long queryId)
    {
        Begin(tag, fields: 1);
        _elements.WriteMapHeader(queryId < 0 ? 1 : 2);
        _elements.WriteString("n");
        _elements.WriteInteger(count);
        if (queryId >= 0)
        {
            _elements.WriteString("qid");
            _elements.WriteInteger(queryId);
        }
        _buffer.EndMessage();
    }

    public void WriteRoute(Dictionary<string, object?> context, string[] bookmarks, Dictionary<string, object?> extra)
    {
        Begin(RequestTag.Route, fields: 3);
        WriteWhole(() =>
        {
            _values.WriteMap(context);
            _values.Write(bookmarks);
            _values.WriteMap(extra);
        });
    }

    private void Begin(byte tag, int fields)
    {
        _buffer.BeginMessage();
        _elements.WriteStructHeader(fields, tag);
    }

    private void WriteWhole(Action content)
    {
        try
        {
            content();
            _buffer.EndMessage();
        }
        catch
        {
            _buffer.AbandonMessage();
            throw;
        }
    }
}
