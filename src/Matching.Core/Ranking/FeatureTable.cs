using System.Collections.Immutable;

namespace Matching.Ranking;

/// <summary>
/// Every feature, declared once. "You" is the member who asks, "they" the candidate; intensities lie in 0 … 1. Columns are the order of
/// declaration, and a new feature goes to the end of its model's life, not into the middle: model files name their features. What only trained models read of help over time and of the history of
/// suggestions is declared by <see cref="Compared.HelpFeatures"/> and <see cref="HistoryFeatures"/>, and follows in <see cref="Compared.ComparedTable"/>, so that the prior's rows stay short.
/// Sensitive attributes are declared so that a model which names one is refused, and have no column.
/// </summary>
public static class FeatureTable
{
    private static readonly ImmutableArray<Feature>.Builder Declared = ImmutableArray.CreateBuilder<Feature>();

    /// <summary>Number of mutual contacts (Newman 2001).</summary>
    public static Feature CommonNeighbours { get; } = Declare(
        "common_neighbours", FeatureGroup.MutualContacts, FeatureDirection.Depends, "number of contacts you have in common");

    /// <summary>Adamic and Adar 2003.</summary>
    public static Feature AdamicAdar { get; } = Declare(
        "adamic_adar", FeatureGroup.MutualContacts, FeatureDirection.Helps, "mutual contacts, each counted as 1 / ln(their number of contacts)");

    /// <summary>Zhou, Lü and Zhang 2009.</summary>
    public static Feature ResourceAllocation { get; } = Declare(
        "resource_allocation", FeatureGroup.MutualContacts, FeatureDirection.Helps, "mutual contacts, each counted as 1 / their number of contacts");

    /// <summary>Jaccard 1901.</summary>
    public static Feature Jaccard { get; } = Declare(
        "jaccard", FeatureGroup.MutualContacts, FeatureDirection.Depends, "mutual contacts as a share of all contacts that either of you has");

    /// <summary>How much trust the mutual contacts can carry: a way is as strong as its weaker tie.</summary>
    public static Feature MutualStrength { get; } = Declare(
        "mutual_strength", FeatureGroup.MutualContacts, FeatureDirection.Helps,
        "square root of the sum over mutual contacts of the weaker of the two intensities");

    /// <summary>The best introducer there is.</summary>
    public static Feature BestIntroducer { get; } = Declare(
        "best_introducer", FeatureGroup.MutualContacts, FeatureDirection.Helps,
        "the weaker intensity on the way through the mutual contact for whom it is largest");

    /// <summary>Kovács et al. 2019, equation 2.</summary>
    public static Feature PathsOfThree { get; } = Declare(
        "paths_of_three", FeatureGroup.Reach, FeatureDirection.Helps,
        "square root of the number of ways of three ties, each divided by the root of its two inner people's numbers of contacts");

    /// <summary>What spreads from you in three steps when every inner person divides it equally (A D⁻¹ A D⁻¹ A).</summary>
    public static Feature ThreeStepReach { get; } = Declare(
        "three_step_reach", FeatureGroup.Reach, FeatureDirection.Helps,
        "square root of the number of ways of three ties, each divided by its two inner people's numbers of contacts");

    /// <summary>The chance that a walk from the candidate, choosing ties by intensity, is at the member after three steps.</summary>
    public static Feature ThreeStepReturn { get; } = Declare(
        "three_step_return", FeatureGroup.Reach, FeatureDirection.Helps,
        "square root of the chance that a walk along three ties from them, each chosen by intensity, ends with you");

    /// <summary>Preferential attachment, for one side.</summary>
    public static Feature Degree { get; } = Declare(
        "degree", FeatureGroup.Position, FeatureDirection.Depends, "ln(1 + their number of contacts)");

    /// <summary>The sum of intensities, which tells time spent from contacts kept.</summary>
    public static Feature Strength { get; } = Declare(
        "strength", FeatureGroup.Position, FeatureDirection.Depends, "ln(1 + the sum of their ties' intensities)");

    /// <summary>The number of bridges a person already keeps.</summary>
    public static Feature BridgingDegree { get; } = Declare(
        "bridging_degree", FeatureGroup.Position, FeatureDirection.Depends, "ln(1 + their number of contacts outside their own cluster)");

    /// <summary>Bridging ties by intensity.</summary>
    public static Feature BridgingStrength { get; } = Declare(
        "bridging_strength", FeatureGroup.Position, FeatureDirection.Depends, "ln(1 + the sum of intensities of their ties outside their own cluster)");

    /// <summary>Whether a person lives across clusters or within one.</summary>
    public static Feature BridgingShare { get; } = Declare(
        "bridging_share", FeatureGroup.Position, FeatureDirection.Depends, "share of their contacts that are outside their own cluster");

    /// <summary>The asking side's degree: equal for all candidates, for models that weigh other features by it.</summary>
    public static Feature OwnDegree { get; } = Declare(
        "own_degree", FeatureGroup.Position, FeatureDirection.Depends, "ln(1 + your number of contacts)");

    /// <summary>Ties from the member into the candidate's cluster.</summary>
    public static Feature OwnTiesToTheirCluster { get; } = Declare(
        "own_ties_to_their_cluster", FeatureGroup.Clusters, FeatureDirection.Helps, "sum of intensities of your ties to people of their cluster");

    /// <summary>Ties from the candidate into the member's cluster.</summary>
    public static Feature TheirTiesToOwnCluster { get; } = Declare(
        "their_ties_to_own_cluster", FeatureGroup.Clusters, FeatureDirection.Helps, "sum of intensities of their ties to people of your cluster");

    /// <summary>Size of the candidate's cluster.</summary>
    public static Feature ClusterSize { get; } = Declare(
        "cluster_size", FeatureGroup.Clusters, FeatureDirection.Depends, "ln(number of people in their cluster)");

    /// <summary>What the candidate gives and the member needs.</summary>
    public static Feature OffersMeetNeeds { get; } = Declare(
        "offers_meet_needs", FeatureGroup.Exchange, FeatureDirection.Helps, "square root of the sum over their offers of how well each meets one of your needs, 0 to 1");

    /// <summary>What the member gives and the candidate needs.</summary>
    public static Feature NeedsMeetOffers { get; } = Declare(
        "needs_meet_offers", FeatureGroup.Exchange, FeatureDirection.Helps, "square root of the sum over their needs of how well one of your offers meets each, 0 to 1");

    /// <summary>Whether the two can talk.</summary>
    public static Feature SharedLanguage { get; } = Declare(
        "shared_language", FeatureGroup.Circumstance, FeatureDirection.Helps, "1 when you have a language in common, else 0");

    /// <summary>Whether the two live near each other.</summary>
    public static Feature SameLocality { get; } = Declare(
        "same_locality", FeatureGroup.Circumstance, FeatureDirection.Helps, "1 when you live in the same locality, else 0");

    /// <summary>The near who help at present: a walk forward in the ties as they are by now, times the help that its end gives.</summary>
    public static Feature HelpfulReach { get; } = Declare(
        "helpful_reach", FeatureGroup.Reach, FeatureDirection.Helps,
        "square root of the chance that a walk along three ties from you, each chosen by intensity, ends with them, times the help they gave of late");

    /// <summary>Whether somebody helps at present, whoever asks.</summary>
    public static Feature Giving { get; } = Declare(
        "giving", FeatureGroup.Position, FeatureDirection.Helps, "ln(1 + the help they gave of late)");

    /// <summary>Whether one organisation can introduce the two to each other by itself.</summary>
    public static Feature SamePartner { get; } = Declare(
        "same_partner", FeatureGroup.Partner, FeatureDirection.Depends, "1 when the same organisation enrolled both of you, else 0");

    /// <summary>Whether two organisations that work together can introduce the two to each other.</summary>
    public static Feature PartnersTogether { get; } = Declare(
        "partners_together", FeatureGroup.Partner, FeatureDirection.Depends, "1 when two organisations that work together enrolled one of you each, else 0");

    /// <summary>The near who help at present, where nobody near is tied to them: people find their next helper in the circles that helped before, and there among those who help most.</summary>
    public static Feature ShareOfNearHelp { get; } = Declare(
        "share_of_near_help", FeatureGroup.Reach, FeatureDirection.Helps,
        "square root of the chance that a walk along two ties from you, each chosen by intensity, ends in their circle, times their share of the help that its people gave of late, smoothed, on average of several divisions into circles, from coarse to fine");

    /// <summary>The features that models may rank by, by column.</summary>
    public static ImmutableArray<Feature> Columns { get; } = Declared.ToImmutable();

    /// <summary>Attributes that must never rank; for measurement and, with consent, for re-ranking by policy only.</summary>
    public static ImmutableArray<Feature> Withheld { get; } =
    [
        Withhold("band", "socioeconomic band"),
        Withhold("income", "income, or a mark of it"),
        Withhold("refugee_status", "refugee status"),
        Withhold("health", "health"),
        Withhold("religion", "religion"),
        Withhold("caste", "caste"),
        Withhold("ethnicity", "ethnicity"),
        Withhold("wealth", "wealth, or a mark of it"),
        Withhold("disability", "disability"),
        Withhold("migration", "where somebody came from"),
        Withhold("gender", "gender"),
    ];

    /// <summary>The feature of that name, withheld ones included; null where there is none.</summary>
    public static Feature? Find(string name) => Columns.Concat(Withheld).FirstOrDefault(feature => feature.Name == name);

    /// <summary>Whether a name is, or has among its words, that of an attribute which must never rank; "their_caste" and "caste.distance" are.</summary>
    public static bool IsWithheld(string name)
    {
        var words = WordsOf(name);
        return Withheld.Any(feature => WordsOf(feature.Name) is var withheld && Enumerable.Range(0, words.Length).Any(at => words.AsSpan(at).StartsWith(withheld)));
    }

    private static string[] WordsOf(string name) => name.ToLowerInvariant().Split('_', '.', '-', ' ');

    private static Feature Declare(string name, FeatureGroup group, FeatureDirection direction, string meaning)
    {
        var feature = new Feature(Declared.Count, name, group, direction, meaning);
        Declared.Add(feature);
        return feature;
    }

    private static Feature Withhold(string name, string meaning) =>
        new(-1, name, FeatureGroup.Sensitive, FeatureDirection.Depends, meaning);
}
