using System.Collections.Immutable;

namespace Matching.Learning.Data;

/// <summary>Groups of candidates under one schema.</summary>
public sealed class TrainingSet
{
    /// <summary>Largest grade; its gain is 2^4 − 1.</summary>
    public const int HighestGrade = 4;

    /// <summary>Takes groups that fit the schema.</summary>
    /// <exception cref="ArgumentException">A group does not fit; the message names it.</exception>
    public TrainingSet(FeatureSchema schema, ImmutableArray<TrainingGroup> groups)
    {
        (Schema, Groups) = (schema, groups);
        for (var number = 0; number < groups.Length; number++)
        {
            if (Fault(groups[number]) is { } fault)
                throw new ArgumentException($"Group {number} of {groups[number].Fold}: {fault}", nameof(groups));
        }
    }

    /// <summary>What the features are.</summary>
    public FeatureSchema Schema { get; }

    /// <summary>The groups.</summary>
    public ImmutableArray<TrainingGroup> Groups { get; }

    /// <summary>Number of candidates in all groups.</summary>
    public int RowCount => Groups.Sum(group => group.Grades.Length);

    /// <summary>Rows spread evenly over the set, one after the other: what is usual.</summary>
    /// <param name="most">Most rows.</param>
    public ImmutableArray<float> Sample(int most)
    {
        var width = Schema.Names.Length;
        var step = Math.Max(1, (RowCount + most - 1) / most);
        var (sample, passed) = (ImmutableArray.CreateBuilder<float>(), 0);
        foreach (var group in Groups)
        {
            for (var row = (step - (passed % step)) % step; row < group.Grades.Length; row += step)
                sample.AddRange(group.Features.Span.Slice(row * width, width));
            passed += group.Grades.Length;
        }

        return sample.ToImmutable();
    }

    private string? Fault(TrainingGroup group)
    {
        var rows = group.Grades.Length;
        if (group.Features.Length != (long)rows * Schema.Names.Length)
            return $"{group.Features.Length} values are not {rows} rows of {Schema.Names.Length} features.";
        if (group.Grades.Span.ContainsAnyExceptInRange(0, HighestGrade))
            return $"a grade is not in 0 … {HighestGrade}.";
        if (!group.Weights.IsEmpty && group.Weights.Length != rows)
            return $"{group.Weights.Length} weights for {rows} candidates.";
        foreach (var weight in group.Weights.Span)
        {
            if (!(weight > 0 && float.IsFinite(weight)))
                return $"the weight {weight} is not positive.";
        }

        return null;
    }
}
