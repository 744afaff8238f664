using Neo4j.Driver.Internal.Bolt;

namespace Neo4j.Driver.Internal.Results;

internal sealed class Counters(Dictionary<string, object?> counts) : ICounters
{
    public bool ContainsUpdates => counts.Truth("contains-updates") ?? counts.Any(count => count.Key != "system-updates" && count.Value is > 0L);

    public int NodesCreated => Of("nodes-created");

    public int NodesDeleted => Of("nodes-deleted");

    public int RelationshipsCreated => Of("relationships-created");

    public int RelationshipsDeleted => Of("relationships-deleted");

    public int PropertiesSet => Of("properties-set");

    public int LabelsAdded => Of("labels-added");

    public int LabelsRemoved => Of("labels-removed");

    public int IndexesAdded => Of("indexes-added");

    public int IndexesRemoved => Of("indexes-removed");

    public int ConstraintsAdded => Of("constraints-added");

    public int ConstraintsRemoved => Of("constraints-removed");

    public int SystemUpdates => Of("system-updates");

    public bool ContainsSystemUpdates => counts.Truth("contains-system-updates") ?? SystemUpdates > 0;

    private int Of(string key) => (int)(counts.Integer(key) ?? 0);
}
