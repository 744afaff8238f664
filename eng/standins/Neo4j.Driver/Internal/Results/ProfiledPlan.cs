using Neo4j.Driver.Internal.Bolt;

namespace Neo4j.Driver.Internal.Results;

internal sealed class ProfiledPlan : IProfiledPlan
{
    private readonly Dictionary<string, object?> _content;

    private ProfiledPlan(Dictionary<string, object?> content)
    {
        _content = content;
        OperatorType = content.Text("operatorType") ?? throw new ProtocolException("Expected key 'operatorType' to be present in a profile.");
        Arguments = content.Map("args") ?? [];
        Identifiers = [.. (content.List("identifiers") ?? []).OfType<string>()];
        Children = [.. (content.List("children") ?? []).OfType<Dictionary<string, object?>>().Select(child => new ProfiledPlan(child))];
    }

    public string OperatorType { get; }

    public IDictionary<string, object?> Arguments { get; }

    public IList<string> Identifiers { get; }

    public IList<IProfiledPlan> Children { get; }

    IList<IPlan> IPlan.Children => [.. Children];

    public long DbHits => _content.Integer("dbHits") ?? 0;

    public long Records => _content.Integer("rows") ?? 0;

    public long PageCacheHits => _content.Integer("pageCacheHits") ?? 0;

    public long PageCacheMisses => _content.Integer("pageCacheMisses") ?? 0;

    public double PageCacheHitRatio => _content.GetValueOrDefault("pageCacheHitRatio") as double? ?? 0;

    public long Time => _content.Integer("time") ?? 0;

    public bool HasPageCacheStats =>
        _content.ContainsKey("pageCacheHits") || _content.ContainsKey("pageCacheMisses")
        || _content.ContainsKey("pageCacheHitRatio") || _content.ContainsKey("time");

    public static ProfiledPlan? OfProfile(Dictionary<string, object?>? content) => content is { Count: > 0 } ? new ProfiledPlan(content) : null;
}
