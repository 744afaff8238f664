namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>Trees in model files.</summary>
internal static class TreeCode
{
    public static void Write(BinaryWriter writer, RegressionTree tree)
    {
        writer.Write(tree.NumberOfNodes);
        for (var node = 0; node < tree.NumberOfNodes; node++)
        {
            writer.Write(tree.LeftChild[node]);
            writer.Write(tree.RightChild[node]);
            writer.Write(tree.NumericalSplitFeatureIndexes[node]);
            writer.Write(tree.NumericalSplitThresholds[node]);
            writer.Write(tree.SplitGains[node]);
        }

        foreach (var value in tree.LeafValues)
            writer.Write(value);
    }

    public static RegressionTree Read(BinaryReader reader)
    {
        var nodes = reader.ReadInt32();
        var (left, right, features) = (new int[nodes], new int[nodes], new int[nodes]);
        var (thresholds, gains, values) = (new float[nodes], new double[nodes], new double[nodes + 1]);
        for (var node = 0; node < nodes; node++)
        {
            (left[node], right[node], features[node]) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
            (thresholds[node], gains[node]) = (reader.ReadSingle(), reader.ReadDouble());
        }

        foreach (ref var value in values.AsSpan())
            value = reader.ReadDouble();
        return new(left, right, features, thresholds, gains, values);
    }
}
