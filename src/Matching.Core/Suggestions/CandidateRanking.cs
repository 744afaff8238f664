using Matching.Candidates;
using Matching.Graph;
using Matching.Ranking;
using Matching.Ranking.Compared;

namespace Matching.Suggestions;

/// <summary>
/// Finds, filters and scores the candidates of one member: the whole of ranking, whether it is served, explained or evaluated. Reused between
/// questions about one snapshot, not thread safe; what it holds describes the last question.
/// </summary>
/// <param name="snapshot">The snapshot that all questions are about.</param>
/// <param name="model">What ranks at first; the prior where null.</param>
/// <param name="rule">How the chances of both sides are combined, where the model tells them.</param>
internal sealed class CandidateRanking(NetworkSnapshot snapshot, IRankingModel? model = null, ReciprocityRule rule = Reciprocity.Default)
{
    /// <summary>As many places as can be asked for.</summary>
    public const int AllPlaces = int.MaxValue;

    // With twice their number added, fewer than one in 1,000 of the first ten come from a place further down at first glance; of the first hundred, one in 250 from beyond the most.
    private const int FewestLooks = 76;
    private const int MostLooks = 192;

    // A model ranks otherwise than the glance, and mostly scores whoever the sources bring.
    private const int ModelShortlist = 1024;

    private readonly FeatureExtractor extractor = new(snapshot.Features);
    private readonly int[] shortlist = new int[ModelShortlist];
    private float[] glances = [];
    private ulong[] keys = [];
    private float[] rows = [];
    private double[] scores = [];
    private ScoredCandidate[] ranked = [];
    private IFeatureRows? ownRows = model?.RowsOf(snapshot);
    private Reciprocation? reciprocation;
    private int count;

    /// <summary>The model that scored last.</summary>
    public IRankingModel Model { get; private set; } = model ?? LinearPrior.DayOne;

    /// <summary>Where the candidates come from.</summary>
    public CandidateSearch Search { get; } = new();

    /// <summary>All candidates, best first: the first ones by the chance that both say yes, where the model tells it, and else by score; on equal scores by locality and id.</summary>
    public ReadOnlySpan<ScoredCandidate> Ranked => ranked.AsSpan(..count);

    /// <summary>The feature row of a candidate.</summary>
    public ReadOnlySpan<float> RowOf(ScoredCandidate candidate) => rows.AsSpan(candidate.Row * RowLength, RowLength);

    private int RowLength => Model.Features.Length;

    /// <summary>Takes another model for what follows.</summary>
    public void Use(IRankingModel model)
    {
        if (ReferenceEquals(model, Model))
            return;
        (Model, ownRows, reciprocation) = (model, model.RowsOf(snapshot), null);
    }

    /// <summary>Ranks the candidates that the search finds, those that look best at first glance where there are many.</summary>
    /// <param name="view">The network.</param>
    /// <param name="member">Who asks.</param>
    /// <param name="seed">Draws where there is a choice.</param>
    /// <param name="includeOwnCluster">Whether the member's own strong-tie cluster is among them.</param>
    /// <param name="depth">What is looked at.</param>
    /// <param name="places">How many of the first places are asked for, 1 or more; the fewer, the fewer are ranked.</param>
    /// <param name="cancellation">Ends the work, where candidates are looked at from their side.</param>
    public void Rank(NetworkView view, int member, long seed, bool includeOwnCluster, FeatureDepth depth, int places = AllPlaces, CancellationToken cancellation = default)
    {
        Search.Run(view, member, seed, includeOwnCluster);
        Score(Shortlisted(ownRows is null ? CloseLooksFor(places) : ModelShortlist), depth);
        Reciprocate(member, ranked.AsSpan(..count), null, cancellation);
    }

    /// <summary>Puts candidates in order of score who are the first into the order of the chance that both say yes, where the model tells it.</summary>
    public void Reciprocate(int member, Span<ScoredCandidate> sorted, Func<int, MeasuredValue?>? assumed, CancellationToken cancellation)
    {
        if (Model.Chances is null || ownRows is null)
            return;
        reciprocation ??= new Reciprocation(snapshot, Model, ownRows, rule);
        reciprocation.Sort(member, sorted, assumed, cancellation);
    }

    /// <summary>Finds the candidates that a model would rank, without ranking them.</summary>
    public ReadOnlySpan<int> Find(NetworkView view, int member, long seed, bool includeOwnCluster)
    {
        Search.Run(view, member, seed, includeOwnCluster);
        return Shortlisted(ModelShortlist);
    }

    /// <summary>Ranks everybody who may be suggested; for evaluation on small networks.</summary>
    public void RankEverybody(NetworkView view, int member, bool includeOwnCluster)
    {
        Search.RunOverEverybody(view, member, includeOwnCluster);
        Score(Search.Found.Members, FeatureDepth.All);
        Reciprocate(member, ranked.AsSpan(..count), null, CancellationToken.None);
    }

    private static int CloseLooksFor(int places) => (int)Math.Min(MostLooks, FewestLooks + (2L * places));

    private ReadOnlySpan<int> Shortlisted(int most)
    {
        var members = Search.Found.Members;
        if (members.Length <= most)
            return members;
        if (glances.Length < members.Length)
            (glances, keys) = (new float[members.Length], new ulong[members.Length]);
        FirstGlance.Score(snapshot.Features, Search.Around, Search.Exchange, Search.ThreeSteps, members, glances.AsSpan(..members.Length));
        for (var entry = 0; entry < members.Length; entry++)
            keys[entry] = LargestSelection.KeyOf(glances[entry], members[entry]);
        LargestSelection.Select(keys.AsSpan(..members.Length), most);
        for (var entry = 0; entry < most; entry++)
            shortlist[entry] = LargestSelection.PositionOf(keys[entry]);
        return shortlist.AsSpan(..most);
    }

    private void Score(ReadOnlySpan<int> members, FeatureDepth depth)
    {
        count = members.Length;
        if (ranked.Length < count)
            (ranked, scores) = (new ScoredCandidate[count], new double[count]);
        if (rows.Length < count * RowLength)
            rows = new float[count * RowLength];
        Fill(members, rows.AsSpan(..(count * RowLength)), depth);
        Model.Score(rows.AsSpan(..(count * RowLength)), scores.AsSpan(..count));
        for (var row = 0; row < count; row++)
            ranked[row] = new ScoredCandidate(scores[row], members[row], row);
        ranked.AsSpan(..count).Sort();
    }

    private void Fill(ReadOnlySpan<int> members, Span<float> filled, FeatureDepth depth)
    {
        if (ownRows is ComparedTableRows compared)
            compared.Fill(Search.Around, members, filled);
        else if (ownRows is not null)
            ownRows.Extract(Search.Around.Member, members, filled);
        else
            extractor.Fill(Search.Around, members, filled, depth);
    }
}
