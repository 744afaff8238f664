using System.Runtime.CompilerServices;
using Matching.V1;

namespace Matching.Cli.Server;

/// <summary>Lists of the contract, page after page.</summary>
internal static class Listing
{
    // The most that the contract gives at once.
    private const int PageSize = 1000;

    public static IAsyncEnumerable<Network> NetworksAsync(NetworkService.NetworkServiceClient client, CancellationToken cancellation) =>
        PagesAsync(async token =>
        {
            var page = await client.ListNetworksAsync(new ListNetworksRequest { PageSize = PageSize, PageToken = token }, cancellationToken: cancellation);
            return (page.Networks, page.NextPageToken);
        }, cancellation);

    public static IAsyncEnumerable<Partner> PartnersAsync(NetworkService.NetworkServiceClient client, string network, CancellationToken cancellation) =>
        PagesAsync(async token =>
        {
            var request = new ListPartnersRequest { NetworkId = network, PageSize = PageSize, PageToken = token };
            var page = await client.ListPartnersAsync(request, cancellationToken: cancellation);
            return (page.Partners, page.NextPageToken);
        }, cancellation);

    public static IAsyncEnumerable<Concept> ConceptsAsync(TaxonomyService.TaxonomyServiceClient client, string network, CancellationToken cancellation) =>
        PagesAsync(async token =>
        {
            var request = new ListConceptsRequest { NetworkId = network, PageSize = PageSize, PageToken = token };
            var page = await client.ListConceptsAsync(request, cancellationToken: cancellation);
            return (page.Concepts, page.NextPageToken);
        }, cancellation);

    public static IAsyncEnumerable<Member> MembersAsync(MemberService.MemberServiceClient client, string network, CancellationToken cancellation) =>
        PagesAsync(async token =>
        {
            var request = new ListMembersRequest { NetworkId = network, PageSize = PageSize, PageToken = token };
            var page = await client.ListMembersAsync(request, cancellationToken: cancellation);
            return (page.Members, page.NextPageToken);
        }, cancellation);

    public static IAsyncEnumerable<V1.Model> ModelsAsync(ModelService.ModelServiceClient client, string network, CancellationToken cancellation) =>
        PagesAsync(async token =>
        {
            var page = await client.ListModelsAsync(new ListModelsRequest { NetworkId = network, PageSize = PageSize, PageToken = token }, cancellationToken: cancellation);
            return (page.Models, page.NextPageToken);
        }, cancellation);

    public static IAsyncEnumerable<ModelPromotion> PromotionsAsync(ModelService.ModelServiceClient client, string network, CancellationToken cancellation) =>
        PagesAsync(async token =>
        {
            var request = new ListPromotionsRequest { NetworkId = network, PageSize = PageSize, PageToken = token };
            var page = await client.ListPromotionsAsync(request, cancellationToken: cancellation);
            return (page.Promotions, page.NextPageToken);
        }, cancellation);

    /// <summary>What a member answered; all of the network where empty.</summary>
    public static IAsyncEnumerable<Outcome> OutcomesAsync(
        OutcomeService.OutcomeServiceClient client, string network, string member, CancellationToken cancellation) =>
        PagesAsync(async token =>
        {
            var request = new ListOutcomesRequest { NetworkId = network, MemberId = member, PageSize = PageSize, PageToken = token };
            var page = await client.ListOutcomesAsync(request, cancellationToken: cancellation);
            return (page.Outcomes, page.NextPageToken);
        }, cancellation);

    private static async IAsyncEnumerable<T> PagesAsync<T>(
        Func<string, Task<(Google.Protobuf.Collections.RepeatedField<T> Items, string Next)>> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var token = ""; ;)
        {
            cancellation.ThrowIfCancellationRequested();
            var (items, next) = await read(token);
            foreach (var item in items)
                yield return item;
            if (next.Length == 0)
                yield break;
            token = next;
        }
    }
}
