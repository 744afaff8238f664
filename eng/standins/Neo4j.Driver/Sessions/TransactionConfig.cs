#nullable disable
using Neo4j.Driver.Internal;

namespace Neo4j.Driver;

public sealed class TransactionConfig
{
    internal static readonly TransactionConfig Default = new();

    public TransactionConfig()
    {
    }

    /// <summary>After which the server ends the transaction, in whole milliseconds; null for the server's default, zero for never.</summary>
    public TimeSpan? Timeout { get; internal set; }

    /// <summary>Shown where the server lists its transactions.</summary>
    public IDictionary<string, object> Metadata { get; internal set; } = new Dictionary<string, object>();

    public override string ToString() => $"{nameof(TransactionConfig)}{{{nameof(Metadata)}={ContentText.Of(Metadata)}, {nameof(Timeout)}={Timeout}}}";
}
