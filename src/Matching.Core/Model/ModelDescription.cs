namespace Matching.Model;

/// <summary>What is known of a registered ranking model besides its file's bytes. Equal descriptions stand for equal files.</summary>
public sealed record ModelDescription
{
    /// <summary>Id, unique in the network.</summary>
    public required ModelId Id { get; init; }

    /// <summary>When it was registered; UTC, microseconds.</summary>
    public required DateTimeOffset RegisteredAt { get; init; }

    /// <summary>Who registered it, up to 200 characters.</summary>
    public required string Author { get; init; }

    /// <summary>What is to be known about it, up to 2,000 characters.</summary>
    public string Note { get; init; } = "";

    /// <summary>Size of its file in bytes.</summary>
    public required int Size { get; init; }

    /// <summary>SHA-256 of its file, 64 hexadecimal digits in lower case.</summary>
    public required string Sha256 { get; init; }
}
