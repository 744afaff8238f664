using System.Security.Cryptography;

namespace Microsoft.ML.Data.Internal;

/// <summary>A mark, the length of what follows, a hash of it, and then a schema and a model.</summary>
internal static class ModelFile
{
    private static ReadOnlySpan<byte> Mark => "ML.NET model, stand-in 1\n"u8;

    public static void Write(ITransformer model, DataViewSchema? schema, Stream stream)
    {
        if (model is not ISaved saved)
            throw new NotSupportedException($"Models of the type {model.GetType()} cannot be saved.");
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        SchemaCode.Write(writer, schema);
        writer.Write(saved.Reader);
        saved.Write(writer);
        writer.Flush();
        var bytes = content.ToArray();
        stream.Write(Mark);
        stream.Write(BitConverter.GetBytes(bytes.Length));
        stream.Write(SHA256.HashData(bytes));
        stream.Write(bytes);
    }

    public static ITransformer Read(Stream stream, out DataViewSchema? schema)
    {
        if (!Take(stream, Mark.Length).SequenceEqual(Mark))
            throw new FormatException("The file is not a model of this library.");
        var length = BitConverter.ToInt32(Take(stream, sizeof(int)));
        var hash = Take(stream, SHA256.HashSizeInBytes);
        var bytes = Take(stream, length);
        if (!SHA256.HashData(bytes).AsSpan().SequenceEqual(hash))
            throw new FormatException("The model file is damaged.");
        using var reader = new BinaryReader(new MemoryStream(bytes));
        schema = SchemaCode.Read(reader);
        return Reader(reader.ReadString()).Read(reader);
    }

    private static IModelReader Reader(string name) => Type.GetType(name) is { } type && type.IsAssignableTo(typeof(IModelReader))
        ? (IModelReader)Activator.CreateInstance(type, nonPublic: true)!
        : throw new FormatException($"Nothing here reads models of the kind {name}.");

    private static byte[] Take(Stream stream, int count)
    {
        using var taken = new MemoryStream();
        var buffer = new byte[Math.Min(Math.Max(count, 0), 81_920)];
        while (taken.Length < count)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, count - taken.Length));
            if (read == 0)
                throw new FormatException("The model file is cut short.");
            taken.Write(buffer, 0, read);
        }

        return taken.ToArray();
    }
}
