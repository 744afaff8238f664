using System.Buffers;
using System.Text;

namespace Grpc.Core;

public sealed partial class Metadata
{
    /// <summary>A text entry, or a binary one whose key ends in <c>-bin</c>. Keys are kept in lower case.</summary>
    public class Entry
    {
        private static readonly SearchValues<char> KeyCharacters =
            SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-");

        private readonly string? _text;
        private readonly byte[]? _bytes;

        public Entry(string key, string value)
        {
            Key = Normalize(key);
            ArgumentNullException.ThrowIfNull(value);
            if (Key.EndsWith(BinaryHeaderSuffix, StringComparison.Ordinal))
                throw new ArgumentException($"The key of a text entry must not end in '{BinaryHeaderSuffix}'.");
            _text = value;
        }

        public Entry(string key, byte[] valueBytes)
        {
            Key = Normalize(key);
            ArgumentNullException.ThrowIfNull(valueBytes);
            if (!Key.EndsWith(BinaryHeaderSuffix, StringComparison.Ordinal))
                throw new ArgumentException($"The key of a binary entry must end in '{BinaryHeaderSuffix}'.");
            _bytes = [.. valueBytes];
        }

        public string Key { get; }

        public bool IsBinary => _text is null;

        public string Value => _text ?? throw new InvalidOperationException("A binary metadata entry has no text value.");

        /// <summary>A copy; of a text entry its ASCII bytes.</summary>
        public byte[] ValueBytes => _bytes is null ? Encoding.ASCII.GetBytes(_text!) : [.. _bytes];

        public override string ToString() =>
            IsBinary ? $"[Entry: key={Key}, valueBytes={_bytes}]" : $"[Entry: key={Key}, value={_text}]";

        internal bool HasKey(string key) => string.Equals(Key, key, StringComparison.OrdinalIgnoreCase);

        private static string Normalize(string key)
        {
            ArgumentNullException.ThrowIfNull(key);
            return key.AsSpan().ContainsAnyExcept(KeyCharacters)
                ? throw new ArgumentException($"Metadata key '{key}' may hold only letters, digits, '_', '-' and '.'.")
                : key.ToLowerInvariant();
        }
    }
}
