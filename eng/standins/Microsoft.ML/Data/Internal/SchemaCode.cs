namespace Microsoft.ML.Data.Internal;

/// <summary>Schemas and types of columns in model files.</summary>
internal static class SchemaCode
{
    private const byte Key = 100;
    private const byte Vector = 101;

    public static void Write(BinaryWriter writer, DataViewSchema? schema)
    {
        writer.Write(schema?.Count ?? -1);
        foreach (var column in schema ?? Enumerable.Empty<DataViewSchema.Column>())
        {
            writer.Write(column.Name);
            Write(writer, column.Type);
        }
    }

    public static DataViewSchema? Read(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var builder = new DataViewSchema.Builder();
        for (var column = 0; column < count; column++)
            builder.Add(reader.ReadString(), ReadType(reader));
        return count < 0 ? null : builder.ToSchema();
    }

    public static void Write(BinaryWriter writer, DataViewType type)
    {
        switch (type)
        {
            case KeyDataViewType key:
                writer.Write(Key);
                writer.Write(key.Count);
                break;
            case VectorDataViewType vector:
                writer.Write(Vector);
                writer.Write(vector.Size);
                Write(writer, vector.ItemType);
                break;
            default:
                writer.Write((byte)NumberDataViewType.All.Index().First(number => number.Item.Equals(type)).Index);
                break;
        }
    }

    public static DataViewType ReadType(BinaryReader reader) => reader.ReadByte() switch
    {
        Key => new KeyDataViewType(typeof(uint), reader.ReadUInt64()),
        Vector when reader.ReadInt32() is var size => new VectorDataViewType((PrimitiveDataViewType)ReadType(reader), size),
        var number => NumberDataViewType.All[number],
    };
}
