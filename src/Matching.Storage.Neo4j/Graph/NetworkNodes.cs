using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Neo4j.Connections;
using Neo4j.Driver;

namespace Matching.Storage.Neo4j.Graph;

internal static class NetworkNodes
{
    private const string Columns = "n.id, n.displayName, n.createdAt, n.revision, n.changedAt, n.servingModel, n.shadowModel";

    private static readonly Statement SelectOne = new($"MATCH (n:Network {{id: $network}}) RETURN {Columns}");
    private static readonly Statement SelectRevision = new("MATCH (n:Network {id: $network}) RETURN n.revision");
    private static readonly Statement SelectPage = new($"MATCH (n:Network) WHERE n.id > $after RETURN {Columns} ORDER BY n.id LIMIT $limit");
    private static readonly Statement SelectNothing = new("RETURN 1");
    private static readonly Statement Insert = new(
        "CREATE (:Network {id: $network, displayName: $displayName, createdAt: $now, revision: 1, changedAt: $now})");

    // The first write of a transaction, so that those of a network take turns: whoever comes later waits here. Neo4j locks a node before it reads
    // what the same clause increments, and only then: setting a property to itself would bring back what was read before the wait.
    private static readonly Statement UpdateRevision = new(
        """
        MATCH (n:Network {id: $network})
        SET n.revision = n.revision + 1, n.changedAt = $now
        RETURN n.revision
        """);

    private static readonly Statement UpdateRoles = new(
        "MATCH (n:Network {id: $network}) SET n.servingModel = $serving, n.shadowModel = $shadow");

    private static readonly Statement TakeTurn = new("MATCH (n:Network {id: $network}) SET n.turn = true REMOVE n.turn");

    public static Task<Stored<Network>?> FindAsync(Transaction transaction, NetworkId id) =>
        transaction.FirstAsync(SelectOne, new Parameters(id), Map);

    /// <summary>The newest revision; <see cref="Revision.None"/> where the network does not exist.</summary>
    public static async Task<Revision> RevisionAsync(Transaction transaction, NetworkId id) =>
        new(await transaction.CountAsync(SelectRevision, new Parameters(id)));

    /// <summary>Fails where the network does not exist.</summary>
    public static async Task<Revision> DemandAsync(Transaction transaction, NetworkId id) =>
        await RevisionAsync(transaction, id) is { Value: > 0 } revision ? revision : throw new NotFoundException(EntityKind.Network, id.Value);

    public static async Task<Page<Stored<Network>>> ListAsync(Transaction transaction, PageCut cut) => cut.Of(
        await transaction.AllAsync(SelectPage, new Parameters { ["after"] = cut.After, ["limit"] = cut.Limit }, Map), stored => stored.Value.Id.Value);

    public static Task<IResultSummary> TouchAsync(Transaction transaction) => transaction.ExecuteAsync(SelectNothing, []);

    /// <summary>Creates the network at revision 1.</summary>
    public static Task CreateAsync(Transaction transaction, NetworkId id, string displayName, DateTimeOffset now) => transaction.ExecuteAsync(
        Insert, new Parameters(id) { ["displayName"] = displayName, ["now"] = Values.Instant(now) });

    /// <summary>Takes the next revision, and with it the network, until the transaction ends.</summary>
    /// <returns>The revision; <see cref="Revision.None"/> where the network does not exist.</returns>
    public static async Task<Revision> AdvanceAsync(Transaction transaction, NetworkId id, DateTimeOffset now) =>
        new(await transaction.CountAsync(UpdateRevision, new Parameters(id) { ["now"] = Values.Instant(now) }));

    public static Task SetRolesAsync(Transaction transaction, NetworkId id, ModelRoles roles) => transaction.ExecuteAsync(
        UpdateRoles, new Parameters(id) { ["serving"] = roles.Serving?.Value, ["shadow"] = roles.Shadow?.Value });

    /// <summary>Waits until the write that is under way has ended and is seen whole; changes nothing.</summary>
    public static Task<IResultSummary> SettleAsync(Transaction transaction, NetworkId id) => transaction.ExecuteAsync(TakeTurn, new Parameters(id));

    public static Stored<Network> Map(IRecord row) => new(
        new Network(new NetworkId((string)row[0]), Values.ToText(row[1]), Values.ToInstant(row[2]))
        {
            ModelRoles = new ModelRoles(Values.ToModelId(row[5]), Values.ToModelId(row[6])),
        },
        new Revision((long)row[3]),
        Values.ToInstant(row[4]));
}
