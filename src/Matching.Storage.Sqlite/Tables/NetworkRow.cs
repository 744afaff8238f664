using Matching.Model;

namespace Matching.Storage.Sqlite.Tables;

/// <summary>A network with the number that stands for it in the other tables.</summary>
internal sealed record NetworkRow(long Key, Stored<Network> Stored)
{
    public NetworkId Id => Stored.Value.Id;

    public Revision Revision => Stored.Revision;
}
