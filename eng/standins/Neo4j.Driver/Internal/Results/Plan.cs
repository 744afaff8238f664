using Neo4j.Driver.Internal.Bolt;

namespace Neo4j.Driver.Internal.Results;

internal sealed class Plan : IPlan
{
    private Plan(Dictionary<string, object?> content)
    {
        OperatorType = content.Text("operatorType") ?? throw new ProtocolException("Expected key 'operatorType' to be present in a plan.");
        Arguments = content.Map("args") ?? [];
        Identifiers = [.. (content.List("identifiers") ?? []).OfType<string>()];
        Children = [.. (content.List("children") ?? []).OfType<Dictionary<string, object?>>().Select(child => new Plan(child))];
    }

    public string OperatorType { get; }

    public IDictionary<string, object?> Arguments { get; }

    public IList<string> Identifiers { get; }

    public IList<IPlan> Children { get; }

    public static Plan? OfPlan(Dictionary<string, object?>? content) => content is { Count: > 0 } ? new Plan(content) : null;
}
