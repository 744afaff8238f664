using Matching.Model;

namespace Matching.Storage.Conformance;

/// <summary>Cancels at the first member.</summary>
public sealed class CancellingSink(CancellationTokenSource source) : IGraphSink
{
    public void Network(Network network, Revision revision) => source.IsCancellationRequested.ShouldBeFalse();

    public void Partner(Partner partner) => source.IsCancellationRequested.ShouldBeFalse();

    public void Concept(Concept concept) => source.IsCancellationRequested.ShouldBeFalse();

    public void Member(Stored<Member> member) => source.Cancel();

    public void Tie(TieReport report) => source.IsCancellationRequested.ShouldBeFalse();

    public void Interaction(Interaction interaction) => source.IsCancellationRequested.ShouldBeFalse();
}
