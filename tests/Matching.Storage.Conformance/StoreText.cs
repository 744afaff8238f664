using Matching.Model;

namespace Matching.Storage.Conformance;

/// <summary>Everything that a store lets one read, as text.</summary>
public static class StoreText
{
    // More than a model test has, so that these pages stay few in large networks; lists around one member are read in small pages.
    private const int PageSize = 500;

    public static async Task<IReadOnlyList<string>> OfAsync(IGraphStore store, CancellationToken cancellation)
    {
        var lines = new List<string>();
        foreach (var network in await Pages.AllAsync(page => store.ListNetworksAsync(page, cancellation), PageSize))
        {
            lines.Add(RecordText.Of(network));
            lines.AddRange(await OfAsync(store, network.Value.Id, cancellation));
        }
        return lines;
    }

    public static async Task<IReadOnlyList<string>> OfAsync(IGraphStore store, NetworkId network, CancellationToken cancellation)
    {
        var sink = new RecordingSink();
        await store.LoadAsync(network, sink, cancellation);
        var lines = new List<string>(sink.Settled());
        foreach (var partner in await Pages.AllAsync(page => store.ListPartnersAsync(network, page, cancellation), PageSize))
            lines.AddRange(RecordText.Of(partner), RecordText.Of(await store.FindPartnerAsync(network, partner.Id, cancellation)));
        foreach (var concept in await Pages.AllAsync(page => store.ListConceptsAsync(network, page, cancellation), PageSize))
            lines.AddRange(RecordText.Of(concept), RecordText.Of(await store.FindConceptAsync(network, concept.Id, cancellation)));
        foreach (var member in await Pages.AllAsync(page => store.ListMembersAsync(network, page, cancellation), PageSize))
            lines.AddRange(await OfAsync(store, network, member, cancellation));
        foreach (var record in await Pages.AllAsync(page => store.ListSuggestionRecordsAsync(network, null, page, cancellation), PageSize))
            lines.AddRange(RecordText.Of(record), RecordText.Of(await store.FindSuggestionRecordAsync(network, record.Id, cancellation)));
        foreach (var outcome in await Pages.AllAsync(page => store.ListOutcomesAsync(network, null, page, cancellation), PageSize))
            lines.AddRange(RecordText.Of(outcome), RecordText.Of(await store.FindOutcomeAsync(network, outcome.Id, cancellation)));
        foreach (var model in await Pages.AllAsync(page => store.ListModelsAsync(network, page, cancellation), PageSize))
            lines.AddRange(RecordText.Of(model), RecordText.Of(await store.FindModelAsync(network, model.Id, cancellation)));
        foreach (var promotion in await Pages.AllAsync(page => store.ListPromotionsAsync(network, page, cancellation), PageSize))
            lines.Add(RecordText.Of(promotion));
        await foreach (var entry in store.ReadChangesAsync(network, Revision.None, cancellation))
            lines.Add(RecordText.Of(entry));
        return lines;
    }

    private static async Task<IReadOnlyList<string>> OfAsync(
        IGraphStore store, NetworkId network, Stored<Member> member, CancellationToken cancellation)
    {
        var id = member.Value.Id;
        List<string> lines = [RecordText.Of(member), RecordText.Of(await store.FindMemberAsync(network, id, cancellation))];
        foreach (var tie in await Pages.AllAsync(page => store.ListTiesAsync(network, id, page, cancellation), size: 2))
            lines.AddRange(RecordText.Of(tie), RecordText.Of(await store.FindTieAsync(network, tie.Key, cancellation)));
        foreach (var interaction in await Pages.AllAsync(page => store.ListInteractionsAsync(network, id, page, cancellation), size: 2))
            lines.AddRange(RecordText.Of(interaction), RecordText.Of(await store.FindInteractionAsync(network, interaction.Id, cancellation)));
        foreach (var record in await Pages.AllAsync(page => store.ListSuggestionRecordsAsync(network, id, page, cancellation), size: 2))
            lines.Add(RecordText.Of(record));
        foreach (var outcome in await Pages.AllAsync(page => store.ListOutcomesAsync(network, id, page, cancellation), size: 2))
            lines.Add(RecordText.Of(outcome));
        return lines;
    }

    private static void AddRange(this List<string> lines, params ReadOnlySpan<string> more)
    {
        foreach (var line in more)
            lines.Add(line);
    }
}
