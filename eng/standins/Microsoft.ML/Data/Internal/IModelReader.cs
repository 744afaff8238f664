namespace Microsoft.ML.Data.Internal;

/// <summary>Reads what an <see cref="ISaved"/> wrote.</summary>
internal interface IModelReader
{
    ITransformer Read(BinaryReader reader);
}
