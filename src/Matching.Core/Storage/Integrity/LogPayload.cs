using Matching.Model;
using Matching.Storage.Json;

namespace Matching.Storage.Integrity;

/// <summary>What a change set puts into the change log.</summary>
/// <param name="Bytes">The changes as stored JSON, UTF-8.</param>
/// <param name="Subjects">The members they name, by whose erasure the entry is redacted.</param>
public sealed record LogPayload(byte[] Bytes, IReadOnlyCollection<MemberId> Subjects)
{
    /// <summary>The payload of a set's own entry, redacted where the set itself erases.</summary>
    public static LogPayload Of(IReadOnlyList<Change> changes)
    {
        var kept = Redaction.OfSet(changes);
        return new LogPayload(ChangesJson.ToBytes(kept), kept.SelectMany(Redaction.SubjectsOf).ToHashSet());
    }
}
