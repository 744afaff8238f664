using Microsoft.ML.Data.Internal;

namespace Microsoft.ML;

/// <summary>Model files, in a format of this library's own.</summary>
public sealed class ModelOperationsCatalog
{
    internal ModelOperationsCatalog()
    {
    }

    /// <summary>Writes a model and the schema of the data that it was trained on.</summary>
    public void Save(ITransformer model, DataViewSchema? inputSchema, string filePath)
    {
        using var file = File.Create(filePath);
        Save(model, inputSchema, file);
    }

    public void Save(ITransformer model, DataViewSchema? inputSchema, Stream stream) => ModelFile.Write(model, inputSchema, stream);

    /// <summary>Reads a model and the schema that was saved with it.</summary>
    /// <exception cref="FormatException">The file is not one of these, or not whole.</exception>
    public ITransformer Load(string filePath, out DataViewSchema? inputSchema)
    {
        using var file = File.OpenRead(filePath);
        return Load(file, out inputSchema);
    }

    public ITransformer Load(Stream stream, out DataViewSchema? inputSchema) => ModelFile.Read(stream, out inputSchema);
}
