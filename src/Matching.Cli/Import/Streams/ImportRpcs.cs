using System.Runtime.CompilerServices;
using Grpc.Core;
using Matching.V1;

namespace Matching.Cli.Import.Streams;

/// <summary>Opens the streaming imports of the contract.</summary>
internal sealed class ImportRpcs(CallInvoker invoker)
{
    public RowStream<Concept, TOrigin> Concepts<TOrigin>(string network, Action<TOrigin, RejectedRow> rejected, CancellationToken cancellation)
    {
        var call = new TaxonomyService.TaxonomyServiceClient(invoker).ImportConcepts(cancellationToken: cancellation);
        return Open(call, (Concept row) => new ImportConceptsRequest { NetworkId = network, Concept = row }, EventOf, rejected, cancellation);
    }

    public RowStream<Member, TOrigin> Members<TOrigin>(string network, Action<TOrigin, RejectedRow> rejected, CancellationToken cancellation)
    {
        var call = new MemberService.MemberServiceClient(invoker).ImportMembers(cancellationToken: cancellation);
        return Open(call, (Member row) => new ImportMembersRequest { NetworkId = network, Member = row }, EventOf, rejected, cancellation);
    }

    public RowStream<Tie, TOrigin> Ties<TOrigin>(string network, Action<TOrigin, RejectedRow> rejected, CancellationToken cancellation)
    {
        var call = new TieService.TieServiceClient(invoker).ImportTies(cancellationToken: cancellation);
        return Open(call, (Tie row) => new ImportTiesRequest { NetworkId = network, Tie = row }, EventOf, rejected, cancellation);
    }

    public RowStream<Interaction, TOrigin> Interactions<TOrigin>(string network, Action<TOrigin, RejectedRow> rejected, CancellationToken cancellation)
    {
        var call = new TieService.TieServiceClient(invoker).ImportInteractions(cancellationToken: cancellation);
        return Open(call, (Interaction row) => new ImportInteractionsRequest { NetworkId = network, Interaction = row }, EventOf, rejected, cancellation);
    }

    public RowStream<Outcome, TOrigin> Outcomes<TOrigin>(string network, Action<TOrigin, RejectedRow> rejected, CancellationToken cancellation)
    {
        var call = new OutcomeService.OutcomeServiceClient(invoker).ImportOutcomes(cancellationToken: cancellation);
        return Open(call, (Outcome row) => new ImportOutcomesRequest { NetworkId = network, Outcome = row }, EventOf, rejected, cancellation);
    }

    private static RowStream<TRow, TOrigin> Open<TRow, TRequest, TResponse, TOrigin>(
        AsyncDuplexStreamingCall<TRequest, TResponse> call,
        Func<TRow, TRequest> request,
        Func<TResponse, ImportEvent> read,
        Action<TOrigin, RejectedRow> rejected,
        CancellationToken cancellation)
    {
        // Rows are small; without the hint every one of them would be a write to the socket.
        call.RequestStream.WriteOptions = new WriteOptions(WriteFlags.BufferHint);
        return new RowStream<TRow, TOrigin>(
            row => call.RequestStream.WriteAsync(request(row)),
            call.RequestStream.CompleteAsync,
            ReadAsync(call.ResponseStream, read, cancellation),
            call,
            rejected);
    }

    private static async IAsyncEnumerable<ImportEvent> ReadAsync<TResponse>(
        IAsyncStreamReader<TResponse> answers, Func<TResponse, ImportEvent> read, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await answers.MoveNext(cancellation))
            yield return read(answers.Current);
    }

    private static ImportEvent EventOf(ImportConceptsResponse answer) => new(answer.Rejected, answer.Progress, answer.Summary);

    private static ImportEvent EventOf(ImportMembersResponse answer) => new(answer.Rejected, answer.Progress, answer.Summary);

    private static ImportEvent EventOf(ImportTiesResponse answer) => new(answer.Rejected, answer.Progress, answer.Summary);

    private static ImportEvent EventOf(ImportInteractionsResponse answer) => new(answer.Rejected, answer.Progress, answer.Summary);

    private static ImportEvent EventOf(ImportOutcomesResponse answer) => new(answer.Rejected, answer.Progress, answer.Summary);
}
