using Matching.Model;
using Matching.Ranking;

namespace Matching.Suggestions;

/// <summary>Turns what a model's features add to a score into reasons: those of one code together, positive and true ones only, largest first. Not thread safe.</summary>
/// <param name="model">The model.</param>
internal sealed class ReasonWriter(IRankingModel model)
{
    private static readonly string[] Codes = ReasonCodes.All;

    private readonly int[] codeOfColumn = [.. model.Features.Select(feature => Array.IndexOf(Codes, ReasonCodes.Of(feature)))];
    private readonly ConcealedContributions concealed = new(model.Features);
    private readonly double[] contributions = new double[model.Features.Length];

    /// <summary>Why a candidate with this row ranks where it does.</summary>
    public ValueList<Reason> Write(ReadOnlySpan<float> row, int candidate, ReasonTexts texts)
    {
        Explain(row);
        Span<double> sums = stackalloc double[Codes.Length];
        sums.Clear();
        for (var column = 0; column < contributions.Length; column++)
            sums[codeOfColumn[column]] += contributions[column];
        var reasons = new Reason[KeepTrue(sums, candidate, texts)];
        for (var position = 0; position < reasons.Length; position++)
        {
            var code = LargestOf(sums);
            reasons[position] = new Reason(Codes[code], texts.Of(Codes[code], candidate), sums[code]);
            sums[code] = 0;
        }
        return ValueList.Of(reasons);
    }

    /// <summary>Every feature of a row that may be told with what it adds.</summary>
    public ValueList<FeatureContribution> Contributions(ReadOnlySpan<float> row)
    {
        Explain(row);
        var explained = new FeatureContribution[concealed.Told.Length];
        for (var place = 0; place < explained.Length; place++)
        {
            var column = concealed.Told[place];
            var feature = model.Features[column];
            explained[place] = new(feature.Name, GroupName(feature.Group), row[column], contributions[column], feature.Meaning);
        }
        return ValueList.Of(explained);
    }

    private void Explain(ReadOnlySpan<float> row)
    {
        model.Explain(row, contributions);
        concealed.Fold(contributions);
    }

    // Trees may count it in somebody's favour that the two share a language which is missing elsewhere, or lack one that others have.
    private static int KeepTrue(Span<double> sums, int candidate, ReasonTexts texts)
    {
        var kept = 0;
        for (var code = 0; code < sums.Length; code++)
        {
            if (sums[code] > 0 && texts.Holds(Codes[code], candidate))
                kept++;
            else
                sums[code] = 0;
        }
        return kept;
    }

    // The first of equals: codes are in order.
    private static int LargestOf(ReadOnlySpan<double> sums)
    {
        var largest = 0;
        for (var code = 1; code < sums.Length; code++)
            largest = sums[code] > sums[largest] ? code : largest;
        return largest;
    }

    private static string GroupName(FeatureGroup group) => group switch
    {
        FeatureGroup.MutualContacts => "mutual_contacts",
        FeatureGroup.Reach => "reach",
        FeatureGroup.Position => "position",
        FeatureGroup.Clusters => "clusters",
        FeatureGroup.Exchange => "exchange",
        FeatureGroup.Circumstance => "circumstance",
        FeatureGroup.Partner => "partner",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "A group of which nothing is told."),
    };
}
