namespace Matching.Storage.Memory;

/// <summary>Passes a state to a sink.</summary>
internal sealed class StateLoad(IGraphSink sink, CancellationToken cancellation)
{
    public Revision Run(NetworkState state)
    {
        sink.Network(state.Network, state.Revision);
        Pass(state.Partners.Values, sink.Partner);
        Pass(state.Concepts.Values, sink.Concept);
        Pass(state.Members.Values, sink.Member);
        Pass(state.Ties.Values.SelectMany(tie => tie.Reports), sink.Tie);
        Pass(state.Interactions.Values, sink.Interaction);
        if (sink.TakesOutcomes)
        {
            Pass(state.SuggestionRecords.Values, sink.SuggestionRecord);
            Pass(state.Outcomes.Values, sink.Outcome);
        }
        return state.Revision;
    }

    private void Pass<T>(IEnumerable<T> records, Action<T> receive)
    {
        foreach (var record in records)
        {
            cancellation.ThrowIfCancellationRequested();
            receive(record);
        }
    }
}
