using Grpc.Core;
using Matching.Cli.Import.Steps;

namespace Matching.Cli.Import;

/// <summary>Imports files in the order in which their rows refer to each other, all over the streaming rpcs of the contract.</summary>
internal static class ImportRun
{
    /// <exception cref="RpcException">The server failed or cannot be reached; what was committed before stays.</exception>
    public static async Task<TargetNetworks> RunAsync(
        CallInvoker invoker, ImportPlan plan, ImportLog log, IProgress<ImportProgress> progress, CancellationToken cancellation)
    {
        var networks = new TargetNetworks(invoker, plan.NetworkId, plan.NetworkName, plan.CreateNetworks, log);
        var session = new ImportSession(invoker, log, networks, progress);
        await new PartnerStep(session).RunAsync(plan.Of(Role.Partners), cancellation);
        await new ConceptStep(session).RunAsync(plan.Of(Role.Concepts), plan.Of(Role.Serves), cancellation);
        await new MemberStep(session).RunAsync(plan.Of(Role.Members), plan.Of(Role.Offers), plan.Of(Role.Needs), cancellation);
        await new RowStep<V1.Tie>(session, (network, refused) => session.Rpcs.Ties(network, refused, cancellation), Rows.RowBinder.Tie, RowKey.Tie)
            .RunAsync(plan.Of(Role.Ties), cancellation);
        await new RowStep<V1.Interaction>(
            session, (network, refused) => session.Rpcs.Interactions(network, refused, cancellation), Rows.RowBinder.Interaction, RowKey.Interaction)
            .RunAsync(plan.Of(Role.Interactions), cancellation);
        await new RowStep<V1.Outcome>(session, (network, refused) => session.Rpcs.Outcomes(network, refused, cancellation), Rows.RowBinder.Outcome, RowKey.Outcome)
            .RunAsync(plan.Of(Role.Outcomes), cancellation);
        return networks;
    }
}
