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
        row[FeatureTable.ShareOfNearHelp.Column] = ShareOfNearHelp(inputs, around, candidate);
        if (back == 0)
            return;
        // Walks are reversible: strength times chance is the same in both directions.
        row[FeatureTable.ThreeStepReturn.Column] = MathF.Sqrt(back / inputs.SketchOf(candidate).Strength);
        row[FeatureTable.HelpfulReach.Column] = MathF.Sqrt(back / inputs.SketchOf(around.Member).Strength * inputs.SketchOf(candidate).Giving);
    }

    /// <summary>The value of <see cref="FeatureTable.ShareOfNearHelp"/>.</summary>
    public static float ShareOfNearHelp(FeatureInputs inputs, Surroundings around, int candidate)
    {
        if (inputs.Circles is not { } circles || inputs.SketchOf(candidate).Giving is not (> 0 and var given))
            return 0;
        var sum = 0f;
        foreach (var circle in circles.CirclesOf(candidate))
            sum += around.ChanceIn(circle) * circles.ShareOf(circle, given);
        return MathF.Sqrt(sum / HelpCircles.Divisions);
    }
}
