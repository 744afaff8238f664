using Matching.Model;

namespace Matching.Learning.Answers;

/// <summary>What came of a suggestion, as the grade that a ranking learns.</summary>
public static class AnswerGrades
{
    /// <summary>
    /// 4 where a need was met, 3 where the two met again, 2 where they met, whoever of them tells so; else 0 where either declined, since it takes both; else 1 where one
    /// accepted. Null where all that was said is "not now", which is neither a yes nor a no, or nothing was said.
    /// </summary>
    /// <param name="answers">What both sides answered, or one of them.</param>
    public static int? Of(IEnumerable<OutcomeKind> answers)
    {
        var said = answers.ToHashSet();
        return said switch
        {
            _ when said.Contains(OutcomeKind.NeedMet) => 4,
            _ when said.Contains(OutcomeKind.MetAgain) => 3,
            _ when said.Contains(OutcomeKind.Met) => 2,
            _ when said.Contains(OutcomeKind.Declined) => 0,
            _ when said.Contains(OutcomeKind.Accepted) => 1,
            _ => null,
        };
    }
}
