using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Neo4j.Connections;
using Neo4j.Driver;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>Ranking models: (:Model), each with its file as the property "file".</summary>
internal static class ModelNodes
{
    private const string Columns = "m.id, m.registeredAt, m.author, m.note, m.size, m.sha256";

    private static readonly Statement SelectOne = new($"MATCH (m:Model {{network: $network, id: $id}}) RETURN {Columns}, m.file");
    private static readonly Statement SelectSome = new($"UNWIND $ids AS id MATCH (m:Model {{network: $network, id: id}}) RETURN {Columns}");
    private static readonly Statement SelectPage = new(
        $"MATCH (m:Model {{network: $network}}) WHERE m.id > $after WITH m ORDER BY m.network, m.id LIMIT $limit RETURN {Columns}");

    private static readonly Statement Insert = new(
        """
        UNWIND $rows AS row
        MERGE (m:Model {network: $network, id: row[0]})
        ON CREATE SET m.registeredAt = row[1], m.author = row[2], m.note = row[3], m.size = row[4], m.sha256 = row[5], m.file = row[6]
        """);

    private static readonly Statement Delete = new("UNWIND $ids AS id MATCH (m:Model {network: $network, id: id}) DELETE m");

    public static Task<RegisteredModel?> FindAsync(Transaction transaction, NetworkId network, ModelId id) => transaction.FirstAsync(
        SelectOne, new Parameters(network) { ["id"] = id.Value }, row => new RegisteredModel(Map(row), (byte[])row[6]));

    /// <summary>Those that exist.</summary>
    public static async Task<Dictionary<ModelId, ModelDescription>> DescribeAsync(Transaction transaction, NetworkId network, IEnumerable<ModelId> ids) =>
        (await transaction.AllAsync(SelectSome, Ids(network, ids), Map)).ToDictionary(model => model.Id);

    public static async Task<Page<ModelDescription>> ListAsync(Transaction transaction, NetworkId network, PageCut cut) => cut.Of(
        await transaction.AllAsync(SelectPage, new Parameters(network) { ["after"] = cut.After, ["limit"] = cut.Limit }, Map), model => model.Id.Value);

    /// <summary>Creates those that are not there.</summary>
    public static Task AddAsync(Transaction transaction, NetworkId network, IEnumerable<RegisteredModel> models) =>
        transaction.ExecuteAsync(Insert, new Parameters(network) { ["rows"] = models.Select(ToRow).ToArray() });

    public static Task RemoveAsync(Transaction transaction, NetworkId network, IEnumerable<ModelId> ids) =>
        transaction.ExecuteAsync(Delete, Ids(network, ids));

    private static Parameters Ids(NetworkId network, IEnumerable<ModelId> ids) => new(network) { ["ids"] = ids.Select(id => id.Value).ToList() };

    private static object?[] ToRow(RegisteredModel model)
    {
        var described = model.Description;
        return
        [
            described.Id.Value, Values.Instant(described.RegisteredAt), Values.Text(described.Author), Values.Text(described.Note), described.Size, described.Sha256,
            model.File.ToArray(),
        ];
    }

    private static ModelDescription Map(IRecord row) => new()
    {
        Id = new((string)row[0]),
        RegisteredAt = Values.ToInstant(row[1]),
        Author = Values.ToText(row[2]),
        Note = Values.ToText(row[3]),
        Size = (int)(long)row[4],
        Sha256 = (string)row[5],
    };
}
