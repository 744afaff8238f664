using Matching.Model;
using Matching.Storage;

namespace Matching.Ties;

/// <summary>What somebody may see of a tie: the own report, and what others neither keep private nor call difficult.</summary>
public static class TieView
{
    /// <summary>The tie as one of the two members may see it; null where nothing of it may be seen.</summary>
    public static Tie? SeenBy(this Tie tie, MemberId viewer) =>
        tie.SeenBy(viewer == tie.Key.Pair.First ? TieReporter.First : TieReporter.Second);

    /// <summary>The tie as a reporter may see it; null where nothing of it may be seen.</summary>
    public static Tie? SeenBy(this Tie tie, TieReporter viewer)
    {
        var visible = tie.Reports.Where(r => r.Reporter == viewer || IsOpen(r)).ToValueList();
        return visible.Count == 0 ? null : tie with { Reports = visible };
    }

    /// <summary>The tie with a report in place of the reporter's earlier one.</summary>
    /// <param name="tie">The tie as stored; null where there is none yet.</param>
    /// <param name="report">The report.</param>
    public static Tie Including(this Tie? tie, TieReport report)
    {
        var others = tie?.Reports.Where(r => r.Reporter != report.Reporter) ?? [];
        return new Tie(report.Key, others.Append(report).OrderBy(r => r.Reporter).ToValueList());
    }

    /// <summary>A page of a member's ties as the member may see them. Full as long as there is more, so that its length tells nothing of what is hidden.</summary>
    /// <exception cref="StoreException">As <see cref="IGraphStore.ListTiesAsync"/>.</exception>
    public static async Task<Page<Tie>> ListSeenTiesAsync(
        this IGraphStore store, NetworkId network, MemberId viewer, PageRequest page, CancellationToken cancellation)
    {
        var seen = new List<Tie>();
        var after = page.After;
        do
        {
            var next = await store.ListTiesAsync(network, viewer, new PageRequest(page.Size - seen.Count, after), cancellation);
            seen.AddRange(next.Items.Select(tie => tie.SeenBy(viewer)).OfType<Tie>());
            after = next.Next;
        }
        while (after is not null && seen.Count < page.Size);
        return new Page<Tie>(seen, after);
    }

    private static bool IsOpen(TieReport report) =>
        report.Visibility != TieVisibility.Private && report.Quality != TieQuality.Difficult;
}
