using Matching.Model;
using Matching.Storage.Json;

namespace Matching.Storage.Sqlite.Tables;

/// <summary>What a change set puts into the change log.</summary>
/// <param name="Bytes">The changes as stored JSON.</param>
/// <param name="Subjects">The members they name.</param>
internal sealed record LogPayload(byte[] Bytes, IReadOnlyCollection<MemberId> Subjects)
{
    public static LogPayload Of(IReadOnlyList<Change> changes)
    {
        var kept = Redaction.OfSet(changes);
        return new LogPayload(ChangesJson.ToBytes(kept), kept.SelectMany(Redaction.SubjectsOf).ToHashSet());
    }
}
