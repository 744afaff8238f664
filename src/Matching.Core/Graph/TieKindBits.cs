using Matching.Model;

namespace Matching.Graph;

/// <summary>Kinds of tie as a bit set of one byte: a bit for each well-known kind, one for all of a network's own.</summary>
public static class TieKindBits
{
    /// <summary>The bit of every kind that is not well known.</summary>
    public const byte Other = 0x80;

    /// <summary>The bit of a kind.</summary>
    public static byte Of(TieKind kind) => kind.Value switch
    {
        "kin" => 0x01,
        "friend" => 0x02,
        "neighbour" => 0x04,
        "colleague" => 0x08,
        "acquaintance" => 0x10,
        "mentor" => 0x20,
        "institutional" => 0x40,
        _ => Other,
    };
}
