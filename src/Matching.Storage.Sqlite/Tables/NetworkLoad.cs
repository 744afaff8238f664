using Matching.Storage.Sqlite.Connections;
using Microsoft.Data.Sqlite;

namespace Matching.Storage.Sqlite.Tables;

/// <summary>Passes a whole network to a sink.</summary>
internal sealed class NetworkLoad(Session session, IGraphSink sink, CancellationToken cancellation)
{
    public Revision Run(NetworkRow network)
    {
        sink.Network(network.Stored.Value, network.Revision);
        Pass(PartnerTable.ReadAll(session, network), PartnerTable.Map, sink.Partner);
        Pass(ConceptTable.ReadAll(session, network), ConceptTable.Map, sink.Concept);
        Pass(MemberTable.ReadAll(session, network), MemberTable.Map, sink.Member);
        Pass(TieTable.ReadAll(session, network), TieTable.Map, sink.Tie);
        Pass(InteractionTable.ReadAll(session, network), InteractionTable.Map, sink.Interaction);
        if (sink.TakesOutcomes)
        {
            Pass(SuggestionRecordTable.ReadAll(session, network), row => SuggestionRecordTable.Whole(session, network, SuggestionRecordTable.Map(row)), sink.SuggestionRecord);
            Pass(OutcomeTable.ReadAll(session, network), OutcomeTable.Map, sink.Outcome);
        }
        return network.Revision;
    }

    private void Pass<T>(SqliteDataReader rows, Func<SqliteDataReader, T> map, Action<T> receive)
    {
        using (rows)
        {
            while (rows.Read())
            {
                cancellation.ThrowIfCancellationRequested();
                receive(map(rows));
            }
        }
    }
}
