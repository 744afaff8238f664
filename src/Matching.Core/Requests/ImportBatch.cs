using Matching.Model;
using Matching.Storage;

namespace Matching.Requests;

/// <summary>
/// Writes rows together, without those whose references are broken or whose record changed since it was read. A row that refers to a
/// dropped row is dropped with it.
/// </summary>
public sealed class ImportBatch(IGraphStore store)
{
    /// <summary>Writes a batch in one change set.</summary>
    /// <exception cref="StoreException">As <see cref="IGraphStore.ApplyAsync"/>, except for broken references and expected revisions.</exception>
    public async Task<ImportOutcome> ApplyAsync(NetworkId network, IReadOnlyList<ImportRow> rows, CancellationToken cancellation)
    {
        var rejections = new List<ImportRejection>();
        while (rows.Count > 0)
        {
            try
            {
                var commit = await store.ApplyAsync(new ChangeSet(network, [.. rows.SelectMany(r => r.Changes)]), cancellation);
                return new ImportOutcome(commit.Revision, rows.Count, InOrder(rejections));
            }
            catch (ReferenceException e)
            {
                rows = Drop(Reject(rows, e.Violations));
            }
            catch (ConflictException e) when (e.Change is { } change)
            {
                rows = Drop([Reject(rows, change)]);
            }
        }
        return new ImportOutcome(null, 0, InOrder(rejections));

        List<ImportRow> Drop(List<ImportRejection> rejected)
        {
            rejections.AddRange(rejected);
            var dropped = rejected.Select(r => r.Row).ToHashSet();
            return [.. rows.Where(r => !dropped.Contains(r.Index))];
        }
    }

    private static ImportRejection Reject(IReadOnlyList<ImportRow> rows, Change conflicting)
    {
        var row = rows.First(r => r.Changes.Any(change => ReferenceEquals(change, conflicting)));
        return new ImportRejection(row.Index, new ReferenceViolation(0, "etag", "", "is of an older state: the record changed since it was read"));
    }

    private static List<ImportRejection> Reject(IReadOnlyList<ImportRow> rows, IReadOnlyList<ReferenceViolation> violations)
    {
        var rowOfChange = rows.SelectMany(row => Enumerable.Repeat(row, row.Changes.Count)).ToArray();
        return
        [
            .. violations
                .Select(v => (Row: rowOfChange[v.ChangeIndex], Violation: v))
                .Select(x => new ImportRejection(x.Row.Index, x.Violation with { Field = x.Row.FieldOf(x.Violation) }))
                .Distinct(),
        ];
    }

    private static List<ImportRejection> InOrder(List<ImportRejection> rejections) => [.. rejections.OrderBy(r => r.Row)];
}
