using Matching.Evaluation;
using Matching.Suggestions;

namespace Matching.Cli.Evaluation;

/// <summary>
/// The methods compared on helpers: the usual formulas, on which equal scores are put in order of answers given, and the product without and with learning. Made for
/// one history and used by one thread; what several formulas have in common is computed once a question.
/// </summary>
internal sealed class HelperMethods
{
    private readonly HelpHistory history;
    private readonly ICandidateScorer given;

    /// <param name="history">What is known.</param>
    /// <param name="models">What was learned.</param>
    public HelperMethods(HelpHistory history, IReadOnlyList<HelperModel> models)
    {
        this.history = history;
        given = Given(null);
        var pageRank = new LastScores(new PersonalisedPageRank(history.Contacts, symmetric: false));
        var paths = new LastScores(new PathsOfThree(history.Contacts, power: 1));
        All =
        [
            ("random", "random", new EvenChance()),
            ("answers", "answers given", given),
            ("recency", "answers given, half-life 180 days", Given(180)),
            Formula("resource_allocation", "resource allocation", new ResourceAllocation(history.Contacts)),
            Formula("common_neighbours", "common neighbours", new CommonNeighbours(history.Contacts)),
            Formula("ppr", "personalised PageRank", pageRank),
            Formula("l3", "L3, divided by degrees", paths),
            Formula("ppr_recency", "√(PageRank × recency)", new PowerProduct(pageRank, 0.5, Given(180), 0.5)),
            Formula("l3_recency", "√(L3 × recency)", new PowerProduct(paths, 0.5, Given(180), 0.5)),
            Formula("l3_recency_60", "√(L3 × recency), half-life 60 days", new PowerProduct(paths, 0.5, Given(60), 0.5)),
            Formula("l3_recency_30", "L3^0.7 × recency^0.5, half-life 30 days", new PowerProduct(paths, 0.7, Given(30), 0.5)),
            ("engine", "Matching, without learning", new ServedScorer(history.Network.Value, everybody: false)),
            ("engine_everybody", "the same over everybody", new ServedScorer(history.Network.Value, everybody: true)),
            .. models.Select(model => (model.Name, model.Title, (ICandidateScorer)new ServedScorer(history.Network.Value, everybody: false, model.Model))),
        ];
    }

    /// <summary>Key in the report, what people read, and the scorer, which sees nothing that is hidden.</summary>
    public IReadOnlyList<(string Name, string Title, ICandidateScorer Scorer)> All { get; }

    private MemberValues Given(double? halfLifeDays) => new(history.AnswersGiven(halfLifeDays));

    private (string Name, string Title, ICandidateScorer Scorer) Formula(string name, string title, ICandidateScorer scorer) =>
        (name, title, new TieBreaking(scorer, given));
}
