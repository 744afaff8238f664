namespace Matching.Evaluation;

/// <summary>Scores candidates for a member; what an evaluation compares. Made for one network and used by one thread.</summary>
public interface ICandidateScorer
{
    /// <summary>Gives every candidate a score; larger is better, only the order within one call counts, never NaN.</summary>
    /// <param name="source">The member who asks.</param>
    /// <param name="candidates">Nodes other than the source.</param>
    /// <param name="scores">Receives the scores; as long as the candidates.</param>
    void Score(int source, ReadOnlySpan<int> candidates, Span<double> scores);
}
