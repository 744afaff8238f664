using Matching.Graph;
using Matching.History;
using Matching.Model;
using Matching.Ranking;
using Matching.Ranking.Compared;
using Matching.Ranking.Layers;
using Matching.Storage;

namespace Matching.Core.Tests.History;

public sealed class SuggestionHistoryTests
{
    private const double Prior = SmoothedShare.PriorAnswers;

    private static readonly DateTimeOffset Day = new(2031, 5, 6, 0, 0, 0, TimeSpan.Zero);

    // Nobody is tied to anybody they are shown.
    private const string Town = "ana friend ben\ncleo: cap:2\ndora: cap:1\nemil:\nfay:";

    // In one hour, so that age plays no part.
    [Fact]
    public async Task Before_AnswersOfMembers_AreSharesBeyondTheUsualSmoothed()
    {
        var town = await LoadAsync("ana cleo yes 1", "ana dora yes 1", "ben cleo yes 1", "ben dora no 1");

        var history = Before(town, 1, hours: 1);

        // Three of four are a yes.
        Of(history, town, "ana").Selectivity.ShouldBe((2 - (2 * 0.75)) / (2 + Prior), 1e-3);
        Of(history, town, "ben").Selectivity.ShouldBe((1 - (2 * 0.75)) / (2 + Prior), 1e-3);
        Of(history, town, "cleo").Appeal.ShouldBe((2 - (2 * 0.75)) / (2 + Prior), 1e-3);
        Of(history, town, "dora").Appeal.ShouldBe((1 - (2 * 0.75)) / (2 + Prior), 1e-3);
        Of(history, town, "emil").ShouldBe((0, 0, 0));
    }

    [Fact]
    public async Task Before_AnswersOfCandidates_AreComparedWithThoseOfCandidates()
    {
        var town = await LoadAsync("ana cleo yes 1", "cleo ana no 1 asked", "dora ana yes 1 asked");

        var history = Before(town, 1, hours: 1);

        Of(history, town, "ana").Selectivity.ShouldBe(0, 1e-3);
        Of(history, town, "cleo").Selectivity.ShouldBe((0 - 0.5) / (1 + Prior), 1e-3);
        Of(history, town, "dora").Selectivity.ShouldBe((1 - 0.5) / (1 + Prior), 1e-3);
        Of(history, town, "ana").Appeal.ShouldBe(0, 1e-3);
    }

    [Fact]
    public async Task Before_ATime_TellsNothingOfThatHourAndLater()
    {
        var town = await LoadAsync("ana cleo yes 2", "ben cleo no 3");

        (Of(Before(town, 2), town, "cleo").Appeal, Of(Before(town, 2, hours: 1), town, "cleo").Appeal).ShouldBe((0, 0));
        Of(Before(town, 3), town, "ben").Selectivity.ShouldBe(0);
        Of(Before(town, 4), town, "ben").Selectivity.ShouldBeLessThan(0);
        Of(Before(town, 4), town, "ana").Selectivity.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Before_AnswerDatedBeforeItsList_IsNotKnownBeforeTheList()
    {
        var town = await LoadAsync("list l ana 5 cleo dora", "ana cleo no 1 l", "ana dora yes 1 l");

        Of(Before(town, 5), town, "cleo").Appeal.ShouldBe(0);
        Of(Before(town, 6), town, "cleo").Appeal.ShouldBeLessThan(0);
    }

    [Fact]
    public async Task Before_SamePersonAnswersAnew_TheLastWordStands()
    {
        var town = await LoadAsync("ana cleo no 1", "ana cleo later 2", "ana cleo met 9", "ben cleo yes 1", "ben dora no 1");

        Of(Before(town, 8), town, "ana").Selectivity.ShouldBeLessThan(0);
        Of(Before(town, 10), town, "ana").Selectivity.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Before_OlderAnswers_CountLess()
    {
        var town = await LoadAsync("ana cleo no 1", "ana emil no 366", "ben dora yes 366");

        // The one no weighs half as much as the other, so that of 2.5 answers one is a yes.
        Of(Before(town, 366, hours: 1), town, "ana").Selectivity.ShouldBe((0 - (1.5 * 0.4)) / (1.5 + Prior), 1e-3);
    }

    [Fact]
    public async Task Before_Showings_AreLoadByCapacityUntilSomebodyDeclines()
    {
        var town = await LoadAsync("list k ana 1 cleo dora", "list l ben 1 cleo dora", "list m emil 31 cleo", "ana cleo no 20 k", "dora ben no 20 l asked", "emil cleo yes 32 m");

        Of(Before(town, 1, hours: 1), town, "cleo").Load.ShouldBe(Math.Log(1 + (2 / 2.0)), 1e-3);
        Of(Before(town, 1, hours: 1), town, "dora").Load.ShouldBe(Math.Log(1 + (2 / 1.0)), 1e-3);
        Of(Before(town, 31), town, "dora").Load.ShouldBe(Math.Log(1 + 0.5), 1e-3);
        Of(Before(town, 31, hours: 1), town, "cleo").Load.ShouldBe(Math.Log(1 + ((1 + 0.5) / 2)), 1e-3);
        Of(Before(town, 31), town, "ana").Load.ShouldBe(0);
    }

    [Fact]
    public async Task Before_ShownAgain_IsOneSuggestionUnderWay()
    {
        var town = await LoadAsync("list k ana 1 dora", "list l ana 31 dora");

        Of(Before(town, 31, hours: 1), town, "dora").Load.ShouldBe(Math.Log(1 + 1), 1e-3);
    }

    [Fact]
    public async Task Snapshot_Holds_WhatIsKnownAfterTheNewestAnswer()
    {
        var town = await LoadAsync("list k ana 1 cleo dora", "ana cleo no 2 k", "ana dora yes 3 k");
        var now = Before(town, 3, hours: 1);

        foreach (var member in (string[])["ana", "ben", "cleo", "dora"])
            Of(town.Whole.History, town, member).ShouldBe(Rounded(Of(now, town, member)));
        town.Whole.History.EstimateBytes.ShouldBe(6 * town.Whole.Members.Count);
    }

    [Fact]
    public async Task Without_APair_ForgetsWhatCameOfTheirSuggestions()
    {
        var town = await LoadAsync("list k ana 1 cleo dora", "ana cleo no 2 k", "cleo ana yes 2 k asked", "ana dora yes 2 k", "ben cleo yes 2");

        var part = town.Without([(town.Whole.Members.Find(new("cleo")), town.Whole.Members.Find(new("ana")))]);

        Of(part.History, town, "ana").Selectivity.ShouldBeGreaterThan(0);
        Of(part.History, town, "cleo").Appeal.ShouldBeGreaterThan(0);
        (Of(part.History, town, "ana").Appeal, Of(part.History, town, "cleo").Selectivity, Of(part.History, town, "cleo").Load).ShouldBe((0, 0, 0));
        Of(part.History, town, "dora").ShouldBe(Of(town.Whole.History, town, "dora"));
    }

    [Fact]
    public async Task Rows_OfEitherTable_HoldWhatIsKnown()
    {
        var town = await LoadAsync("list k ana 1 cleo dora", "ana cleo no 2 k", "ana dora yes 3 k", "dora ana no 4 k asked", "ben ana yes 4", "ben dora no 4");
        string[] names = ["own_selectivity", "own_appeal", "selectivity", "appeal", "load", "among_candidates.appeal"];
        int[] candidates = [.. ((string[])["cleo", "dora", "emil"]).Select(name => town.Whole.Members.Find(new(name)))];
        var ana = town.Whole.Members.Find(new("ana"));
        float[] compared = new float[3 * 6], layered = new float[3 * 6];

        new ComparedTableRows(town.Whole, ComparedTable.Select(names)).Extract(ana, candidates, compared);
        new LayerExtractor(NetworkLayers.Features, town.Whole.Layers, NetworkLayers.Features.Select(names)).Extract(ana, candidates, layered);

        for (var at = 0; at < 3; at++)
        {
            var (own, theirs) = (town.Whole.History[ana], town.Whole.History[candidates[at]]);
            compared[(at * 6)..((at * 6) + 5)].ShouldBe([own.Selectivity, own.Appeal, theirs.Selectivity, theirs.Appeal, theirs.Load]);
        }

        layered.ShouldBe(compared, 1e-6);
        ((double)compared[5] + compared[11] + compared[17]).ShouldBe(0, 1e-5);
        compared[11].ShouldBeGreaterThan(compared[5]);
    }

    [Fact]
    public async Task Snapshot_NothingShownOrAnswered_HoldsNothing()
    {
        var town = await LoadAsync();
        var rows = new float[5];

        new ComparedTableRows(town.Whole, ComparedTable.Select(HistoryFeatures.Declared.Select(one => one.Name))).Extract(0, [3], rows);

        rows.ShouldAllBe(value => value == 0);
        (town.Whole.History.IsEmpty, town.Whole.History.EstimateBytes, town.History.IsEmpty).ShouldBe((true, 0, true));
    }

    [Fact]
    public async Task Snapshot_MemberErased_TheirAnswersAreGone()
    {
        await using var store = await World.StoreAsync(Town);
        var (list, _) = Read("list k ana 1 cleo dora");
        Outcome[] outcomes = [.. ((string[])["ana cleo no 2 k", "ben cleo yes 2", "ben dora yes 2", "cleo ben no 2 asked"]).Select(line => Read(line).Outcome!)];
        await World.WriteAsync(store, [new Change.PutSuggestionRecord(list!), .. outcomes.Select(outcome => new Change.PutOutcome(outcome))]);
        (await World.ViewAsync(store)).Snapshot.History[0].Selectivity.ShouldBeLessThan(0);

        await World.WriteAsync(store, new Change.EraseMember(new("ana")));
        await World.WriteAsync(store, new Change.EraseMember(new("cleo")));

        var left = (await World.ViewAsync(store)).Snapshot;
        Enumerable.Range(0, left.Members.Count).Select(member => left.History[member]).ShouldAllBe(known => known == default);
    }

    private static (double Selectivity, double Appeal, double Load) Of(IHistory history, SnapshotParts town, string member)
    {
        var known = history[town.Whole.Members.Find(new MemberId(member))];
        return (known.Selectivity, known.Appeal, known.Load);
    }

    private static (double, double, double) Rounded((double Selectivity, double Appeal, double Load) known) =>
        ((double)(Half)known.Selectivity, (double)(Half)known.Appeal, (double)(Half)known.Load);

    private static IHistory Before(SnapshotParts town, int day, int hours = 0) => town.History.Before(Day.AddDays(day).AddHours(hours));

    private static async Task<SnapshotParts> LoadAsync(params string[] lines)
    {
        await using var store = await World.StoreAsync(Town);
        var builder = new SnapshotBuilder();
        await store.LoadAsync(World.Network, builder, TestContext.Current.CancellationToken);
        IGraphSink sink = builder;
        foreach (var (list, outcome) in lines.Select(Read))
        {
            if (list is not null)
                sink.SuggestionRecord(list);
            else
                sink.Outcome(outcome!);
        }

        return builder.PartsOf(builder.Build(cancellation: TestContext.Current.CancellationToken));
    }

    // "list l ana 5 cleo dora": on the fifth day ana was shown cleo and dora in the list l. "ana cleo no 6 l": then she said no to cleo. "cleo ana yes 7 l asked": cleo, who was asked, said yes.
    private static (SuggestionRecord? List, Outcome? Outcome) Read(string line)
    {
        var words = line.Split(' ');
        return words[0] == "list" ? (ListOf(words), null) : (null, OutcomeOf(line, words, words[^1] == "asked"));
    }

    private static SuggestionRecord ListOf(string[] words) => new()
    {
        Id = new(words[1]),
        Member = new(words[2]),
        Time = Day.AddDays(int.Parse(words[3], null)),
        Revision = default,
        ModelVersion = "m",
        PolicyVersion = "p",
        Shown = words[4..].Select((name, place) => new ShownCandidate(place + 1, new(name), -place, 1)).ToValueList(),
    };

    private static Outcome OutcomeOf(string line, string[] words, bool isAsked) => new()
    {
        Id = new(line.Replace(' ', '-')),
        Member = new(words[isAsked ? 1 : 0]),
        Candidate = new(words[isAsked ? 0 : 1]),
        AnsweredBy = isAsked ? OutcomeSide.Candidate : OutcomeSide.Member,
        Kind = words[2] switch { "yes" => OutcomeKind.Accepted, "no" => OutcomeKind.Declined, "later" => OutcomeKind.NotNow, _ => OutcomeKind.Met },
        Time = Day.AddDays(int.Parse(words[3], null)),
        Record = words.Length > 4 && words[4] != "asked" ? new SuggestionRecordId(words[4]) : null,
    };
}
