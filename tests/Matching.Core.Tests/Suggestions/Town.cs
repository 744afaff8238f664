using Matching.Model;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Core.Tests.Suggestions;

/// <summary>What a store holds, read record by record, and the rules of invariant 1 over it: an oracle that knows no snapshot.</summary>
internal sealed class Town
{
    private readonly Dictionary<MemberId, Member> members = [];
    private readonly Dictionary<MemberPair, List<Tie>> ties = [];
    private readonly HashSet<MemberPair> inContact = [];

    public IEnumerable<MemberId> Members => members.Keys;

    public static async Task<Town> ReadAsync(IGraphStore store)
    {
        var town = new Town();
        var all = new PageRequest(1000);
        var cancellation = TestContext.Current.CancellationToken;
        foreach (var member in (await store.ListMembersAsync(World.Network, all, cancellation)).Items)
        {
            var id = member.Value.Id;
            town.members.Add(id, member.Value);
            foreach (var tie in (await store.ListTiesAsync(World.Network, id, all, cancellation)).Items.Where(tie => tie.Key.Pair.First == id))
                town.Add(tie);
            foreach (var interaction in (await store.ListInteractionsAsync(World.Network, id, all, cancellation)).Items)
                town.inContact.Add(new MemberPair(interaction.From, interaction.To));
        }
        return town;
    }

    public bool IsOpen(MemberId member) => members.TryGetValue(member, out var known) && known.Capacity > 0 && known.Consents.HasFlag(Consents.Matching);

    public void ShouldAllow(MemberId member, Suggestion suggestion)
    {
        var pair = new MemberPair(member, suggestion.Candidate);
        IsOpen(suggestion.Candidate).ShouldBeTrue($"{suggestion.Candidate} is not open to matching");
        ties.ContainsKey(pair).ShouldBeFalse($"{pair} is tied");
        inContact.Contains(pair).ShouldBeFalse($"{pair} is in contact");
        suggestion.Reasons.ShouldAllBe(reason => !members.Keys.Any(other => reason.Text.Contains(other.Value, StringComparison.Ordinal)));
        if (suggestion.Path is { } path)
            ShouldAllow([member, .. path.Introducers.Select(introducer => introducer.Id), suggestion.Candidate], path.Trust);
    }

    private void ShouldAllow(MemberId[] path, double trust)
    {
        path.ShouldBeUnique();
        trust.ShouldBeInRange(double.Epsilon, 1);
        foreach (var introducer in path[1..^1])
        {
            members[introducer].Consents.HasFlag(Consents.Introducing).ShouldBeTrue($"{introducer} does not introduce");
            members[introducer].Capacity.ShouldBeGreaterThan(0);
        }

        for (var step = 1; step < path.Length; step++)
            ShouldBeTold(new MemberPair(path[step - 1], path[step]), step == 1 ? TieVisibility.Both : TieVisibility.Network);
    }

    private void ShouldBeTold(MemberPair pair, TieVisibility atLeast)
    {
        var reports = ties.GetValueOrDefault(pair, []).SelectMany(tie => tie.Reports).ToArray();
        reports.ShouldNotContain(report => report.Quality == TieQuality.Difficult, $"{pair} is difficult");
        reports.ShouldContain(report => report.Visibility == TieVisibility.Unstated || report.Visibility >= atLeast, $"{pair} must not be told");
    }

    private void Add(Tie tie)
    {
        if (!ties.TryGetValue(tie.Key.Pair, out var known))
            ties.Add(tie.Key.Pair, known = []);
        known.Add(tie);
    }
}
