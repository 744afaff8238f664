namespace Matching.Ranking;

/// <summary>Turns a score into the chance that it stands for. Immutable and safe for use by many threads.</summary>
public interface IScoreCalibration
{
    /// <summary>The chance, 0 … 1; never falls where the score rises.</summary>
    double Chance(double score);
}
