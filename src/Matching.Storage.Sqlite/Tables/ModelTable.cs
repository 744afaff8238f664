using Matching.Model;
using Matching.Storage.Integrity;
using Matching.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Tables;

internal static class ModelTable
{
    private const string Columns = "id, registered_at, author, note, size, sha256";

    private static readonly Statement SelectOne = new($"SELECT {Columns}, file FROM models WHERE network = $1 AND id = $2");
    private static readonly Statement SelectDescription = new($"SELECT {Columns} FROM models WHERE network = $1 AND id = $2");
    private static readonly Statement SelectPage = new($"SELECT {Columns} FROM models WHERE network = $1 AND id > $2 ORDER BY id LIMIT $3");
    private static readonly Statement Insert = new($"INSERT INTO models (network, {Columns}, file) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)");
    private static readonly Statement Delete = new("DELETE FROM models WHERE network = $1 AND id = $2");

    public static RegisteredModel? Find(Session session, NetworkRow network, ModelId id) =>
        session.QueryFirst(SelectOne, row => new RegisteredModel(Map(row), row.GetFieldValue<byte[]>(6)), network.Key, id.Value);

    public static ModelDescription? Describe(Session session, NetworkRow network, ModelId id) =>
        session.QueryFirst(SelectDescription, Map, network.Key, id.Value);

    public static Page<ModelDescription> List(Session session, NetworkRow network, PageRequest page)
    {
        var cut = new PageCut(page, new Cursors("models", network.Id.Value));
        return cut.Of(session.QueryAll(SelectPage, Map, network.Key, cut.After, cut.Limit), model => model.Id.Value);
    }

    public static void Put(Session session, NetworkRow network, RegisteredModel model)
    {
        var put = model.Description;
        if (Describe(session, network, put.Id) is { } stored)
            Expectation.Check(put, stored);
        else
            session.Execute(Insert, network.Key, put.Id.Value, UnixMicroseconds.From(put.RegisteredAt), put.Author, put.Note, put.Size, put.Sha256, model.File.ToArray());
    }

    public static void Remove(Session session, NetworkRow network, ModelId id)
    {
        if (session.Execute(Delete, network.Key, id.Value) == 0)
            throw new NotFoundException(EntityKind.Model, id.Value);
    }

    public static ModelId? ToId(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : new ModelId(row.GetString(column));

    private static ModelDescription Map(SqliteDataReader row) => new()
    {
        Id = new(row.GetString(0)),
        RegisteredAt = UnixMicroseconds.ToInstant(row.GetInt64(1)),
        Author = row.GetString(2),
        Note = row.GetString(3),
        Size = row.GetInt32(4),
        Sha256 = row.GetString(5),
    };
}
