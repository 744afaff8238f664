namespace Microsoft.ML.Data.Internal;

/// <summary>A model that gives a number for a vector of features.</summary>
internal interface IScoring
{
    float Score(ReadOnlySpan<float> features);
}
