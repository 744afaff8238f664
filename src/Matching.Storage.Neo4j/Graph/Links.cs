using Matching.Model;
using Matching.Storage.Neo4j.Connections;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>Lists of records that name others by relationships, which carry their position in the list.</summary>
/// <param name="rows">A row [id, links] for each record that has any.</param>
/// <param name="count">Links in all rows.</param>
internal sealed class Links(object[] rows, int count)
{
    /// <summary>Links of records; those without any are left out.</summary>
    /// <param name="records">The records.</param>
    /// <param name="id">Id of a record.</param>
    /// <param name="links">Links of a record, each beginning with the id that it names.</param>
    public static Links Of<T>(IEnumerable<T> records, Func<T, string> id, Func<T, IEnumerable<object[]>> links)
    {
        var count = 0;
        var rows = new List<object>();
        foreach (var record in records)
        {
            object[] items = [.. links(record)];
            count += items.Length;
            if (items.Length > 0)
                rows.Add(new object[] { id(record), items });
        }
        return new Links([.. rows], count);
    }

    /// <summary>Links one by one, gathered by the record that they begin at, in order of its id, so that each is looked up once.</summary>
    public static Links OfGroups<T>(IEnumerable<T> items, Func<T, string> id, Func<T, object?[]> link)
    {
        var groups = items.GroupBy(id, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        var rows = groups.Select(group => new object[] { group.Key, group.Select(link).ToArray() }).ToArray();
        return new Links(rows, rows.Sum(row => ((object[])row[1]).Length));
    }

    /// <summary>Creates the relationships.</summary>
    /// <returns>Whether all could be; false where a record that is named does not exist.</returns>
    public async Task<bool> CreateAsync(Transaction transaction, NetworkId network, Statement insert) =>
        count == 0 || await transaction.CountAsync(insert, new Parameters(network) { ["rows"] = rows }) == count;

    /// <summary>Reads links [position, ...] back in their order.</summary>
    public static ValueList<T> InOrder<T>(object? links, Func<List<object>, T> read) =>
        Values.ToList(links).Cast<List<object>>().OrderBy(link => (long)link[0]).Select(read).ToValueList();
}
