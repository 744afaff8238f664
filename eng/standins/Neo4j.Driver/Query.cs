#nullable disable
using Neo4j.Driver.Internal;

namespace Neo4j.Driver;

public class Query
{
    public Query(string text) : this(text, (IDictionary<string, object>)null)
    {
    }

    public Query(string text, object parameters) : this(text, QueryParameters.From(parameters))
    {
    }

    public Query(string text, IDictionary<string, object> parameters)
    {
        Text = text;
        Parameters = parameters ?? new Dictionary<string, object>();
    }

    public string Text { get; }

    public IDictionary<string, object> Parameters { get; }

    public override string ToString() => $"`{Text}`, {ContentText.Of(Parameters)}";
}
