using System.Security.Cryptography;

namespace Matching.Model;

/// <summary>A trained ranking model that a network keeps. Never changes; equal to another where their descriptions are, which hold the file's hash.</summary>
/// <param name="Description">What is known of it.</param>
/// <param name="File">The bytes of its file; empty where only the description is told, as in a change log.</param>
public sealed record RegisteredModel(ModelDescription Description, ReadOnlyMemory<byte> File)
{
    /// <summary>Largest file, in bytes: what a message of 16 MiB holds besides the description.</summary>
    public const int MaxSize = (16 << 20) - (64 << 10);

    /// <summary>Whether the file is there and is the one that the description tells of.</summary>
    public bool IsWhole => Description.Size == File.Length && Description.Sha256 == HashOf(File);

    /// <summary>A model with its description.</summary>
    /// <param name="id">Id, unique in the network.</param>
    /// <param name="registeredAt">When; UTC, microseconds.</param>
    /// <param name="author">Who registers it.</param>
    /// <param name="note">What is to be known about it.</param>
    /// <param name="file">The bytes of its file.</param>
    public static RegisteredModel Of(ModelId id, DateTimeOffset registeredAt, string author, string note, ReadOnlyMemory<byte> file) => new(
        new ModelDescription { Id = id, RegisteredAt = registeredAt, Author = author, Note = note, Size = file.Length, Sha256 = HashOf(file) }, file);

    /// <inheritdoc/>
    public bool Equals(RegisteredModel? other) => other is not null && Description == other.Description;

    /// <inheritdoc/>
    public override int GetHashCode() => Description.GetHashCode();

    private static string HashOf(ReadOnlyMemory<byte> file) => Convert.ToHexStringLower(SHA256.HashData(file.Span));
}
