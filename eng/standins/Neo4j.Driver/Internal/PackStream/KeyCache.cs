using System.Text;

namespace Neo4j.Driver.Internal.PackStream;

/// <summary>One string for each key, label, type or word that comes again and again. Short ASCII only; a newcomer takes the place of its like.</summary>
internal sealed class KeyCache
{
    private const int Slots = 512;
    private const int MaxLength = 64;

    private readonly string?[] _strings = new string?[Slots];

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > MaxLength)
            return Encoding.UTF8.GetString(utf8);
        ref var slot = ref _strings[SlotOf(utf8)];
        if (slot is not null && Ascii.Equals(utf8, slot))
            return slot;
        slot = Encoding.UTF8.GetString(utf8);
        return slot;
    }

    private static int SlotOf(ReadOnlySpan<byte> utf8)
    {
        var hash = (uint)utf8.Length;
        foreach (var part in utf8)
            hash = hash * 31 + part;
        return (int)((hash ^ (hash >> 15)) % Slots);
    }
}
