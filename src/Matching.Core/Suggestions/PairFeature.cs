namespace Matching.Suggestions;

/// <summary>A feature of a requester and a candidate, and what the linear prior makes of it.</summary>
/// <param name="Name">Stable name.</param>
/// <param name="Group">structure, exchange or proximity.</param>
/// <param name="Meaning">What the value means.</param>
/// <param name="Weight">Most it adds to the score.</param>
/// <param name="HalfAt">Value at which a feature without upper limit adds half its weight; 0 for features within 0 to 1, which add in proportion.</param>
internal sealed record PairFeature(string Name, string Group, string Meaning, double Weight, double HalfAt = 0)
{
    public double Contribution(double value) => Weight * (HalfAt == 0 ? value : value / (value + HalfAt));
}
