using Grpc.Core;
using Matching.Cli.Import.Rows;
using Matching.V1;

namespace Matching.Cli.Import;

/// <summary>
/// The networks that rows go to. The network of the command or the mapping is created where it does not exist; one that only a row names is
/// not, unless asked for, since a typing error would make a network.
/// </summary>
internal sealed class TargetNetworks(CallInvoker invoker, string defaultId, string defaultName, bool createAny, ImportLog log)
{
    private readonly NetworkService.NetworkServiceClient _client = new(invoker);
    private readonly Dictionary<string, bool> _exists = [];
    private readonly HashSet<string> _created = [];

    public IEnumerable<string> Used => _exists.Where(pair => pair.Value).Select(pair => pair.Key);

    /// <summary>Whether this import created the network, so that there is nothing in it yet that the import did not put there.</summary>
    public bool WasCreated(string network) => _created.Contains(network);

    /// <summary>The network of the row; null, with a problem noted in the row, where there is none.</summary>
    public async ValueTask<string?> ResolveAsync(MappedRow row, CancellationToken cancellation)
    {
        var network = row.Has(RoleFields.Network) ? row.Text(RoleFields.Network) : defaultId;
        if (network.Length == 0)
            row.Reject(RoleFields.Network, "", "no network is given: name one with --network, or in the mapping");
        else if (!await ExistsAsync(network, cancellation))
            row.Reject(RoleFields.Network, network, "the network does not exist (--create-networks creates networks that rows name)");
        return row.Problems.Count == 0 ? network : null;
    }

    private async ValueTask<bool> ExistsAsync(string network, CancellationToken cancellation)
    {
        if (!_exists.TryGetValue(network, out var exists))
            _exists[network] = exists = await FindAsync(network, cancellation) || await CreateAsync(network, cancellation);
        return exists;
    }

    private async Task<bool> FindAsync(string network, CancellationToken cancellation)
    {
        try
        {
            await _client.GetNetworkAsync(new GetNetworkRequest { NetworkId = network }, cancellationToken: cancellation);
            return true;
        }
        catch (RpcException failure) when (failure.StatusCode is StatusCode.NotFound or StatusCode.InvalidArgument && network != defaultId)
        {
            return false;
        }
        catch (RpcException failure) when (failure.StatusCode == StatusCode.NotFound)
        {
            return false;
        }
    }

    private async Task<bool> CreateAsync(string network, CancellationToken cancellation)
    {
        if (network != defaultId && !createAny)
            return false;
        var created = new Network { NetworkId = network, DisplayName = network == defaultId && defaultName.Length > 0 ? defaultName : network };
        try
        {
            await _client.CreateNetworkAsync(new CreateNetworkRequest { Network = created }, cancellationToken: cancellation);
        }
        catch (RpcException failure) when (failure.StatusCode == StatusCode.AlreadyExists)
        {
            return true;
        }
        _created.Add(network);
        log.Note($"Created the network {network}.");
        return true;
    }
}
