namespace Matching.Ties;

/// <summary>
/// First axis of a tied pair's strength: intensity, over all kinds of tie and interactions of the pair. The second axis,
/// embeddedness, stays apart: <see cref="Graph.TieTable.EmbeddednessOf"/>.
/// </summary>
/// <param name="Intensity">1 − ∏(1 − i) over the kinds and the interactions, above 0 and at most 1.</param>
/// <param name="SidesIntensity">The same from reports alone that both sides may see; 0 where there are none.</param>
/// <param name="NetworkIntensity">The same from reports alone that may be named in the network; 0 where there are none.</param>
/// <param name="Strong">Whether the tie is strong.</param>
/// <param name="Difficult">Whether anybody finds it difficult.</param>
public readonly record struct PairStrength(float Intensity, float SidesIntensity, float NetworkIntensity, bool Strong, bool Difficult)
{
    internal static PairStrength Of(ReadOnlySpan<TieReading> readings, double given, double received, int hour, TieStrengthParameters parameters)
    {
        double apart = 1, apartForSides = 1, apartForNetwork = 1, apartIfClose = 1;
        bool close = false, difficult = false;
        foreach (var reading in readings)
        {
            var all = reading.All.At(hour, reading.Kind, parameters);
            apart *= 1 - all;
            apartForSides *= 1 - reading.Sides.At(hour, reading.Kind, parameters);
            apartForNetwork *= 1 - reading.Network.At(hour, reading.Kind, parameters);
            apartIfClose *= reading.Closeness == TieCloseness.SaidNotClose ? 1 : 1 - all;
            close |= reading.Closeness == TieCloseness.Close;
            difficult |= reading.Difficult;
        }

        var shared = 1 - parameters.InteractionIntensity(given, received);
        var strong = close || 1 - apartIfClose * shared >= parameters.StrongIntensity;
        return new PairStrength(
            (float)Math.Max(1 - apart * shared, parameters.FaintestIntensity), (float)(1 - apartForSides), (float)(1 - apartForNetwork), strong, difficult);
    }
}
