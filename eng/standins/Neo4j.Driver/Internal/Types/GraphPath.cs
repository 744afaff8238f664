namespace Neo4j.Driver.Internal.Types;

internal sealed class GraphPath : IPath
{
    private GraphPath(INode[] nodes, IRelationship[] relationships)
    {
        Nodes = nodes;
        Relationships = relationships;
    }

    public INode Start => Nodes[0];

    public INode End => Nodes[^1];

    public IReadOnlyList<INode> Nodes { get; }

    public IReadOnlyList<IRelationship> Relationships { get; }

    /// <param name="nodes">Each once; the path starts at the first.</param>
    /// <param name="relationships">Each once.</param>
    /// <param name="steps">
    /// In pairs: a relationship, counted from one and negative where it is walked against its direction, and the node that it leads to.
    /// </param>
    /// <exception cref="ProtocolException">The steps name what is not there.</exception>
    public static GraphPath Of(Node[] nodes, UnboundRelationship[] relationships, long[] steps)
    {
        if (nodes.Length == 0 || steps.Length % 2 != 0)
            throw new ProtocolException("A path needs a node to start at, and steps in pairs.");
        var visited = new INode[steps.Length / 2 + 1];
        var walked = new IRelationship[steps.Length / 2];
        var here = nodes[0];
        visited[0] = here;
        for (var i = 0; i < walked.Length; i++)
        {
            var step = steps[2 * i];
            var there = At(nodes, steps[2 * i + 1]);
            walked[i] = step < 0 ? At(relationships, -step - 1).Between(there, here) : At(relationships, step - 1).Between(here, there);
            visited[i + 1] = here = there;
        }
        return new GraphPath(visited, walked);
    }

    public bool Equals(IPath? other) => other is not null && Start.Equals(other.Start) && Relationships.SequenceEqual(other.Relationships);

    public override bool Equals(object? obj) => Equals(obj as IPath);

    public override int GetHashCode() => Relationships.Aggregate(Start.GetHashCode(), HashCode.Combine);

    private static T At<T>(T[] items, long index) =>
        index >= 0 && index < items.Length ? items[index] : throw new ProtocolException($"A path names item {index} of {items.Length}.");
}
