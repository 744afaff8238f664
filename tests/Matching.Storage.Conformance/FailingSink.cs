using Matching.Model;

namespace Matching.Storage.Conformance;

/// <summary>Takes the network and fails on everything in it.</summary>
public sealed class FailingSink : IGraphSink
{
    public void Network(Network network, Revision revision)
    {
        // Only what is in the network is refused.
    }

    public void Partner(Partner partner) => Fail();

    public void Concept(Concept concept) => Fail();

    public void Member(Stored<Member> member) => Fail();

    public void Tie(TieReport report) => Fail();

    public void Interaction(Interaction interaction) => Fail();

    // An error that no store throws by itself.
    private static void Fail() => throw new TimeZoneNotFoundException();
}
