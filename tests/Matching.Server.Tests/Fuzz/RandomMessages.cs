using Google.Protobuf;
using Google.Protobuf.Reflection;

namespace Matching.Server.Tests.Fuzz;

/// <summary>Messages full of values that somebody might send by mistake or on purpose.</summary>
public sealed class RandomMessages(int seed, string network)
{
    private const int MaxDepth = 4;
    private static readonly double[] s_doubles = [0, -0.0, 0.5, 1, -1, 1e308, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon];
    private static readonly long[] s_integers = [0, 1, -1, 10, 1000, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue];
    private static readonly string[] s_texts = ["", "a", "b", "c", "m", "friend", "help", " ", "\0", "é", "😀", "\uFFFF", "%s", "' OR 1=1", new('x', 128), new('x', 129), new('y', 5000)];
    private readonly Random _random = new(seed);

    public IMessage Make(MessageDescriptor type, int depth = 0)
    {
        var message = type.Parser.ParseFrom([]);
        foreach (var field in type.Fields.InDeclarationOrder())
        {
            if (_random.Next(4) == 0)
                continue;
            if (field.IsRepeated)
                Fill((System.Collections.IList)field.Accessor.GetValue(message), field, depth);
            else if (Value(field, depth) is { } value)
                field.Accessor.SetValue(message, value);
        }
        return message;
    }

    public byte[] Bytes(int most)
    {
        var bytes = new byte[_random.Next(most)];
        _random.NextBytes(bytes);
        return bytes;
    }

    private void Fill(System.Collections.IList list, FieldDescriptor field, int depth)
    {
        for (var i = _random.Next(4); i > 0; i--)
        {
            if (Value(field, depth) is { } value)
                list.Add(value);
        }
    }

    private object? Value(FieldDescriptor field, int depth) => field.FieldType switch
    {
        FieldType.Message => depth == MaxDepth ? null : Make(field.MessageType, depth + 1),
        FieldType.String => field.Name == "network_id" && _random.Next(8) > 0 ? network : Pick(s_texts),
        FieldType.Double => Pick(s_doubles),
        FieldType.Bool => _random.Next(2) == 0,
        FieldType.Int32 => unchecked((int)Pick(s_integers)),
        FieldType.Int64 => Pick(s_integers),
        FieldType.Bytes => ByteString.CopyFrom(Bytes(64)),
        FieldType.Enum => _random.Next(-1, 9),
        _ => throw new NotSupportedException($"{field.FullName} is {field.FieldType}."),
    };

    private T Pick<T>(T[] from) => from[_random.Next(from.Length)];
}
