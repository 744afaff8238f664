namespace Matching.Standins.Tests.Bolt.Wire;

/// <summary>What the driver has sent.</summary>
internal sealed record Request(byte[] Message)
{
    public const byte Hello = 0x01;
    public const byte Goodbye = 0x02;
    public const byte Reset = 0x0F;
    public const byte Run = 0x10;
    public const byte Begin = 0x11;
    public const byte Commit = 0x12;
    public const byte Rollback = 0x13;
    public const byte Discard = 0x2F;
    public const byte Pull = 0x3F;
    public const byte Route = 0x66;
    public const byte Logon = 0x6A;
    public const byte Logoff = 0x6B;

    private readonly PackStruct _content = (PackStruct)PackDecoder.Decode(Message)!;

    public byte Tag => _content.Tag;

    public string Name => Tag switch
    {
        Hello => "HELLO",
        Goodbye => "GOODBYE",
        Reset => "RESET",
        Run => "RUN",
        Begin => "BEGIN",
        Commit => "COMMIT",
        Rollback => "ROLLBACK",
        Discard => "DISCARD",
        Pull => "PULL",
        Route => "ROUTE",
        Logon => "LOGON",
        Logoff => "LOGOFF",
        _ => Tag.ToString("X2", null),
    };

    /// <summary>Of a query; empty otherwise.</summary>
    public string Text => Tag == Run ? (string)_content.Fields[0]! : "";

    public IReadOnlyDictionary<string, object?> Parameters => Map(1);

    public object?[] Fields => _content.Fields;

    /// <summary>The last field, which most requests have.</summary>
    public IReadOnlyDictionary<string, object?> Extra => Map(_content.Fields.Length - 1);

    private IReadOnlyDictionary<string, object?> Map(int field) => (IReadOnlyDictionary<string, object?>)_content.Fields[field]!;
}
