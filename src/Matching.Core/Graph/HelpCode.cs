namespace Matching.Graph;

/// <summary>The faded weight of help between two people in a byte: 0 for none, else logarithmic, from 2^−12 to 2^9 and within 3 %.</summary>
public static class HelpCode
{
    private const double StepsPerDoubling = 12;
    private const int CodeOfOne = 146;

    private static readonly float[] Weights = [0, .. Enumerable.Range(1, byte.MaxValue).Select(code => (float)Math.Pow(2, (code - CodeOfOne) / StepsPerDoubling))];

    /// <summary>The code of a weight; weights beyond the range get the nearest code, and none but 0 gets that of none.</summary>
    public static byte Of(double weight) => weight <= 0 ? (byte)0 : (byte)Math.Clamp(CodeOfOne + Math.Round(StepsPerDoubling * Math.Log2(weight)), 1, byte.MaxValue);

    /// <summary>The weight that a code stands for.</summary>
    public static float WeightOf(byte code) => Weights[code];
}
