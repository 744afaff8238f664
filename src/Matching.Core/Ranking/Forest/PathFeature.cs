namespace Matching.Ranking.Forest;

/// <summary>What the nodes on the way to a leaf ask of one feature.</summary>
/// <param name="Feature">The feature.</param>
/// <param name="Above">Threshold that a value must not be at most; null where none is asked.</param>
/// <param name="AtMost">Threshold that a value must be at most; null where none is asked.</param>
/// <param name="Share">Chance to go the leaf's way at those nodes when the value is unknown, 0 … 1.</param>
internal readonly record struct PathFeature(int Feature, float? Above, float? AtMost, double Share)
{
    // As the tree does: a missing value is not at most anything.
    public bool Holds(float value) => !(Above is { } above && value <= above) && !(AtMost is { } most && !(value <= most));

    public PathFeature With(float threshold, bool left, double share) => left
        ? this with { AtMost = AtMost is { } most ? Math.Min(most, threshold) : threshold, Share = Share * share }
        : this with { Above = Above is { } above ? Math.Max(above, threshold) : threshold, Share = Share * share };
}
