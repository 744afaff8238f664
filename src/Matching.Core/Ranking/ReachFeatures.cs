namespace Matching.Ranking;

/// <summary>
/// Features of the ways of three ties: what people two ties away pass on, gathered by each candidate. What a candidate gathers does not depend on who the
/// other candidates are.
/// </summary>
internal static class ReachFeatures
{
    public static void Fill(FeatureInputs inputs, Surroundings around, int candidate, Span<float> row)
    {
        var others = inputs.Graph.NeighboursOf(candidate);
        var intensities = inputs.Graph.WeightsOf(candidate);
        var (paths, reach, back) = (0f, 0f, 0f);
        for (var entry = 0; entry < others.Length; entry++)
        {
            ref readonly var passed = ref around.PassedOnBy(others[entry]);
            paths += passed.Rooted;
            reach += passed.Divided;
            back += passed.Walked * intensities[entry];
        }

        row[FeatureTable.PathsOfThree.Column] = MathF.Sqrt(paths);
        row[FeatureTable.ThreeStepReach.Column] = MathF.Sqrt(reach);
        FillChances(inputs, around.Member, candidate, back, row);
    }

    /// <summary>The features of reach as a walk forward that may have left out something tells them.</summary>
    /// <param name="inputs">The network.</param>
    /// <param name="member">The member who asks.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="chance">Chance that a walk along three ties from the member ends with the candidate.</param>
    /// <param name="row">Receives the features.</param>
    public static void Estimate(FeatureInputs inputs, int member, int candidate, float chance, Span<float> row)
    {
        // Equal where all intensities are.
        row[FeatureTable.ThreeStepReach.Column] = MathF.Sqrt(chance * inputs.Graph.Degree(member));
        FillChances(inputs, member, candidate, chance * inputs.Strengths[member], row);
    }

    private static void FillChances(FeatureInputs inputs, int member, int candidate, float back, Span<float> row)
    {
        if (back == 0)
            return;
        // Walks are reversible: strength times chance is the same in both directions.
        row[FeatureTable.ThreeStepReturn.Column] = MathF.Sqrt(back / inputs.Strengths[candidate]);
        row[FeatureTable.HelpfulReach.Column] = MathF.Sqrt(back / inputs.Strengths[member] * inputs.GivingOf(candidate));
    }
}
