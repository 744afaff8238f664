using Matching.Candidates;
using Matching.Graph;

namespace Matching.Ranking.Compared;

/// <summary>
/// Ways of help: from a member to those who helped them, on to others whom these helped, and on to whoever helped those (collaborative filtering by three steps, normalised as by
/// Kovács et al. 2019, in the two-sided graph of who helped whom). A step counts its faded weight divided by the roots of all that its two ends gave and received. Reused, not thread safe.
/// </summary>
internal sealed class HelpWays(WeightedGraph graph, HelpIndex help)
{
    // By person whom a helper of the member helped, divided by all that the person received.
    private readonly SparseVector helped = new();

    public void Explore(int member)
    {
        helped.Reset();
        var contacts = graph.NeighboursOf(member);
        var received = help.ReceivedOf(member);
        for (var entry = 0; entry < received.Length; entry++)
        {
            if (received[entry] != 0 && WalkLimits.Passes(graph.Degree(contacts[entry]), contacts.Length))
                Pass(member, contacts[entry], HelpCode.WeightOf(received[entry]) / MathF.Sqrt(help.ReceivedBy(member)));
        }
    }

    /// <summary>Square root of the sum over the ways to a candidate.</summary>
    public float To(int candidate)
    {
        var contacts = graph.NeighboursOf(candidate);
        var given = help.GivenOf(candidate);
        var sum = 0f;
        for (var entry = 0; entry < given.Length; entry++)
        {
            if (given[entry] != 0)
                sum += helped[contacts[entry]] * HelpCode.WeightOf(given[entry]);
        }

        return sum > 0 ? MathF.Sqrt(sum / MathF.Sqrt(help.GivenBy(candidate))) : 0;
    }

    private void Pass(int member, int helper, float amount)
    {
        var contacts = graph.NeighboursOf(helper);
        var given = help.GivenOf(helper);
        amount /= help.GivenBy(helper);
        for (var entry = 0; entry < given.Length; entry++)
        {
            if (given[entry] != 0 && contacts[entry] != member)
                helped.Add(contacts[entry], amount * HelpCode.WeightOf(given[entry]) / help.ReceivedBy(contacts[entry]));
        }
    }
}
