using Matching.Storage;

namespace Matching.Requests;

/// <summary>What became of a batch.</summary>
/// <param name="Revision">Revision after the batch; null where no row was left to write.</param>
/// <param name="Imported">Rows written.</param>
/// <param name="Rejections">Broken references in order of the rows; a row may have several.</param>
public sealed record ImportOutcome(Revision? Revision, int Imported, IReadOnlyList<ImportRejection> Rejections);
