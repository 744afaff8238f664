using Matching.Model;

namespace Matching.Storage.Sqlite;

public sealed class CountingSink : IGraphSink
{
    public int Members { get; private set; }

    public int Ties { get; private set; }

    public int Others { get; private set; }

    public void Network(Network network, Revision revision) => Others++;

    public void Partner(Partner partner) => Others++;

    public void Concept(Concept concept) => Others++;

    public void Member(Stored<Member> member) => Members++;

    public void Tie(TieReport report) => Ties++;

    public void Interaction(Interaction interaction) => Others++;
}
