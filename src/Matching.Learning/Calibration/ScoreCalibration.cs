using System.Text.Json.Serialization;
using Matching.Ranking;

namespace Matching.Learning.Calibration;

/// <summary>Turns a score into the chance that it stands for; never falls where the score rises, so that it leaves the order of scores alone.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(PlattCalibration), "platt")]
[JsonDerivedType(typeof(IsotonicCalibration), "isotonic")]
public abstract record ScoreCalibration : IScoreCalibration
{
    /// <inheritdoc/>
    public abstract double Chance(double score);

    /// <summary>Why it is no curve from scores to chances that never falls, as one read from a file may be; null where it is.</summary>
    internal abstract string? Problem();
}
