namespace Matching.Storage.Neo4j.Connections;

/// <summary>Parameters of a statement by name; what a statement does not name does no harm.</summary>
internal sealed class Parameters : Dictionary<string, object?>
{
    public Parameters()
        : base(StringComparer.Ordinal)
    {
    }

    /// <summary>Parameters of a statement about one network.</summary>
    public Parameters(Model.NetworkId network)
        : this() => this["network"] = network.Value;
}
