using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Matching.Learning.Data;

/// <summary>Names of the features of a row, in the order of its columns.</summary>
public sealed class FeatureSchema
{
    /// <summary>Takes the names.</summary>
    /// <exception cref="ArgumentException">A name is empty or there twice, or there is none.</exception>
    public FeatureSchema(ImmutableArray<string> names)
    {
        if (names.IsEmpty || names.Any(string.IsNullOrWhiteSpace) || names.Distinct(StringComparer.Ordinal).Count() != names.Length)
            throw new ArgumentException("Features need names, each its own.", nameof(names));
        Names = names;
        Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', names))));
    }

    /// <summary>The names.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>SHA-256 of the names in their order, in hexadecimal digits: equal for rows that mean the same.</summary>
    public string Hash { get; }
}
