namespace Matching.Learning.Answers;

/// <summary>
/// Weights that undo how a list came about (Joachims, Swaminathan and Schnabel 2017): 1 / (chance to be shown at the place), and for a candidate about whom somebody answered also
/// 1 / (chance that the place was looked at), as an answer lower down is an answer that others in its place did not get the chance to give. Cut at
/// <see cref="AnswerParameters.MostWeight"/>, then scaled so that their mean over all lists that teach is 1 (self-normalised, Swaminathan and Joachims 2015).
/// </summary>
internal sealed class AnswerWeights
{
    private readonly AnswerParameters parameters;
    private readonly double mean;

    public AnswerWeights(GradedLists lists, AnswerParameters parameters)
    {
        this.parameters = parameters;
        mean = lists.Teaching.SelectMany(list => list.Candidates).Select(Raw).DefaultIfEmpty(1).Average();
    }

    public float Of(GradedCandidate candidate) => (float)(Raw(candidate) / mean);

    private double Raw(GradedCandidate candidate)
    {
        var looked = candidate.Answered ? Math.Pow(candidate.Position, -parameters.AttentionDecay) : 1;
        return Math.Min(1 / (candidate.Propensity * looked), parameters.MostWeight);
    }
}
