using System.Collections;
using Matching.Learning.Data;
using Matching.Randomness;

namespace Matching.Learning.Training;

/// <summary>
/// Groups as rows for the trainer, in each group in an order drawn by seed unless it is to be kept: where scores are equal a trainer or a measure may go by the order of rows, and the order in
/// which candidates were collected often tells their grade.
/// </summary>
internal sealed class ExampleRows(IReadOnlyList<TrainingGroup> groups, int featureCount, LambdaMartParameters parameters) : IEnumerable<ExampleRow>
{
    public IEnumerator<ExampleRow> GetEnumerator()
    {
        var random = new SeededRandom((ulong)parameters.Seed);
        for (var number = 0; number < groups.Count; number++)
        {
            var group = groups[number];
            int[] order = [.. Enumerable.Range(0, group.Grades.Length)];
            if (!parameters.KeepOrder)
                random.Shuffle(order.AsSpan());
            foreach (var row in order)
                yield return Row(group, (uint)number + 1, row);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ExampleRow Row(TrainingGroup group, uint id, int row) => new()
    {
        GroupId = id,
        Label = group.Grades.Span[row],
        Weight = group.Weights.IsEmpty ? 1 : group.Weights.Span[row],
        Features = Array.ConvertAll(group.Features.Slice(row * featureCount, featureCount).ToArray(), Finite),
    };

    // Scoring sends a missing value right, past every threshold; so must training, which takes finite numbers only.
    private static float Finite(float value) => float.IsNaN(value) ? float.MaxValue : Math.Clamp(value, float.MinValue, float.MaxValue);
}
