using Grpc.Core;
using Matching.Cli.Import.Rows;
using Matching.Cli.Import.Streams;
using Matching.Cli.Server;
using Matching.V1;

namespace Matching.Cli.Import.Steps;

/// <summary>
/// Imports partners, one call each: there are few. Partners may name each other, so all are written without those they work with first, unless the
/// server knows them already.
/// </summary>
internal sealed class PartnerStep(ImportSession session)
{
    private readonly NetworkService.NetworkServiceClient _client = new(session.Invoker);

    public async Task RunAsync(IEnumerable<SourceFile> files, CancellationToken cancellation)
    {
        var rows = new List<(string Network, MappedRow Row, Partner Partner)>();
        await foreach (var (network, row) in session.ReadAsync(files, cancellation))
        {
            if (session.IsFirst(Role.Partners, network, row.Text("partner_id"), "partner_id", row))
                rows.Add((network, row, RowBinder.Partner(row)));
        }
        var written = new List<(string Network, MappedRow Row, Partner Partner)>();
        foreach (var row in rows)
        {
            if (row.Partner.PartnersWith.Count == 0 || !await IsNewAsync(row.Network, row.Partner.PartnerId, cancellation)
                || await WriteAsync(row.Network, row.Row, Alone(row.Partner), cancellation))
                written.Add(row);
        }
        foreach (var row in written)
            await WriteAsync(row.Network, row.Row, row.Partner, cancellation);
    }

    private static Partner Alone(Partner partner)
    {
        var alone = partner.Clone();
        alone.PartnersWith.Clear();
        return alone;
    }

    private async Task<bool> IsNewAsync(string network, string partner, CancellationToken cancellation)
    {
        if (session.Networks.WasCreated(network))
            return true;
        await foreach (var known in Listing.PartnersAsync(_client, network, cancellation))
        {
            if (known.PartnerId == partner)
                return false;
        }
        return true;
    }

    private async Task<bool> WriteAsync(string network, MappedRow row, Partner partner, CancellationToken cancellation)
    {
        try
        {
            await _client.UpsertPartnerAsync(new UpsertPartnerRequest { NetworkId = network, Partner = partner }, cancellationToken: cancellation);
            return true;
        }
        catch (RpcException failure) when (failure.StatusCode is StatusCode.InvalidArgument or StatusCode.FailedPrecondition)
        {
            var details = RpcFailure.Of(failure);
            session.Log.Reject(row.Origin, details.Fields.Count == 0
                ? [new RowProblem("", partner.PartnerId, details.Message)]
                : details.Fields.Select(field => ServerField.Problem(row.Origin, new RejectedRow
                {
                    Field = field.Field.StartsWith("partner.", StringComparison.Ordinal) ? field.Field["partner.".Length..] : field.Field,
                    Description = field.Description,
                })));
            return false;
        }
    }
}
