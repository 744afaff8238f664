using Grpc.Core;

namespace Matching.Server.Tests.Services;

public sealed class NetworkServiceTests(RunningServer server)
{
    [Fact]
    public async Task CreateNetwork_New_ReturnsItAtRevisionOne()
    {
        var id = $"n-{Guid.CreateVersion7()}";

        var created = await server.Networks.CreateNetworkAsync(new() { Network = new() { NetworkId = id, DisplayName = "Osten" } });

        created.Result.Revision.ShouldBe(1);
        created.Result.Replayed.ShouldBeFalse();
        created.Network.DisplayName.ShouldBe("Osten");
        created.Network.Revision.ShouldBe(1);
        var read = await server.Networks.GetNetworkAsync(new() { NetworkId = id });
        read.Network.ShouldBe(created.Network);
    }

    [Fact]
    public async Task CreateNetwork_Existing_AlreadyExists()
    {
        var world = await server.NewWorldAsync();

        var refusal = await Refusal.OfAsync(server.Networks.CreateNetworkAsync(new() { Network = new() { NetworkId = world.Id } }));

        refusal.ShouldBe(StatusCode.AlreadyExists, V1.ErrorReason.NetworkExists);
    }

    [Fact]
    public async Task ListNetworks_PageByPage_HasEveryNetworkOnce()
    {
        var worlds = new[] { await server.NewWorldAsync(), await server.NewWorldAsync(), await server.NewWorldAsync() };

        var listed = new List<string>();
        var token = "";
        do
        {
            var page = await server.Networks.ListNetworksAsync(new() { PageSize = 2, PageToken = token });
            listed.AddRange(page.Networks.Select(n => n.NetworkId));
            token = page.NextPageToken;
        }
        while (token != "");

        listed.ShouldBe(listed.Distinct().Order(StringComparer.Ordinal));
        worlds.ShouldAllBe(world => listed.Contains(world.Id));
    }

    [Fact]
    public async Task UpsertPartner_ListPartners_ReturnsItWhole()
    {
        var world = await server.NewWorldAsync();
        var partner = new V1.Partner { PartnerId = "college", DisplayName = "The College", Kind = "college" };
        await server.Networks.UpsertPartnerAsync(new() { NetworkId = world.Id, Partner = partner });
        var other = new V1.Partner { PartnerId = "bank", PartnersWith = { "college" } };

        var upserted = await server.Networks.UpsertPartnerAsync(new() { NetworkId = world.Id, Partner = other });

        upserted.Result.Revision.ShouldBe(3);
        var listed = await server.Networks.ListPartnersAsync(new() { NetworkId = world.Id });
        listed.Partners.ShouldBe([other, partner]);
    }

    [Fact]
    public async Task SummarizeNetwork_TwoClusters_CountsThem()
    {
        var world = await (await server.NewWorldAsync()).WithTwoClustersAsync();

        var summary = await server.Networks.SummarizeNetworkAsync(new() { NetworkId = world.Id });

        summary.MemberCount.ShouldBe(6);
        summary.TiedPairCount.ShouldBe(7);
        summary.StrongPairCount.ShouldBe(6);
        summary.ConceptCount.ShouldBe(1);
        summary.OfferCount.ShouldBe(1);
        summary.NeedCount.ShouldBe(1);
        summary.ClusterCount.ShouldBe(2);
        summary.LargestClusterSizes.ShouldBeEmpty("clusters of fewer than ten people are not shown");
        summary.BridgingShare.ShouldBe(1.0 / 7, 1e-9);
    }
}
