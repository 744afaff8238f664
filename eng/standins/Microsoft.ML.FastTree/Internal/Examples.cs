using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>What was read, row by row, without the rows that cannot be learned from.</summary>
internal sealed class Examples(int featureCount)
{
    // Of the first row, then of the second …
    private readonly List<float> _features = [];
    private uint _group;

    public int FeatureCount { get; } = featureCount;

    public int Count => Labels.Count;

    public List<short> Labels { get; } = [];

    public List<float>? Weights { get; private init; }

    /// <summary>Where each group begins, and the end of the last.</summary>
    public List<int> Boundaries { get; } = [];

    /// <summary>Rows left out because a number in them is none, or their group is missing.</summary>
    public long Skipped { get; private set; }

    public float FeatureOf(int row, int feature) => _features[(row * FeatureCount) + feature];

    public static Examples Read(IDataView data, TrainingColumns columns, int maxLabel)
    {
        var examples = new Examples(((VectorDataViewType)columns.Features.Type).Size) { Weights = columns.Weight is null ? null : [] };
        using var cursor = data.GetRowCursor(columns.All);
        var features = cursor.GetGetter<VBuffer<float>>(columns.Features);
        var label = cursor.GetGetter<float>(columns.Label);
        var group = cursor.GetGetter<uint>(columns.Group);
        var weight = columns.Weight is { } column ? cursor.GetGetter<float>(column) : (ref float one) => one = 1;
        var (row, grade, key, mass) = (default(VBuffer<float>), 0f, 0u, 0f);
        while (cursor.MoveNext())
        {
            features(ref row);
            label(ref grade);
            group(ref key);
            weight(ref mass);
            if (key != 0 && float.IsFinite(grade) && float.IsFinite(mass) && AreFinite(row.GetValues()))
                examples.Add(row.GetValues(), Checked(grade, maxLabel), key, mass);
            else
                examples.Skipped++;
        }

        examples.Boundaries.Add(examples.Count);
        return examples.Count > 0 ? examples : throw new InvalidOperationException("All instances skipped due to missing features.");
    }

    private static short Checked(float label, int maxLabel) => label >= 0 && label <= maxLabel
        ? (short)label
        : throw new InvalidOperationException($"Found invalid label {label}. Value should be between 0 and {maxLabel}, inclusive.");

    private static bool AreFinite(ReadOnlySpan<float> values)
    {
        // A sum of finite numbers times zero is zero; anything else spoils it.
        var sum = 0f;
        foreach (var value in values)
            sum += value * 0f;
        return sum == 0;
    }

    private void Add(ReadOnlySpan<float> features, short label, uint group, float weight)
    {
        if (Count == 0 || group != _group)
            Boundaries.Add(Count);
        _group = group;
        _features.AddRange(features);
        Labels.Add(label);
        Weights?.Add(weight);
    }
}
