namespace Microsoft.ML.Data.Internal;

/// <summary>A transformer, or its model, that can be put into a model file.</summary>
internal interface ISaved
{
    /// <summary>Full name of the <see cref="IModelReader"/> that reads it.</summary>
    string Reader { get; }

    void Write(BinaryWriter writer);
}
