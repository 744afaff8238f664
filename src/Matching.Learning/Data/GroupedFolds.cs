using System.Collections.Immutable;
using Matching.Randomness;

namespace Matching.Learning.Data;

/// <summary>Splits a set for cross-validation so that no network is both learned from and tested on.</summary>
public static class GroupedFolds
{
    /// <summary>Deals the set's folds out to <paramref name="count"/> parts, in an order that the seed gives, and leaves each part out once.</summary>
    /// <exception cref="ArgumentException">There are fewer folds than parts.</exception>
    public static ImmutableArray<(TrainingSet Train, TrainingSet Test)> Split(TrainingSet set, int count, ulong seed)
    {
        string[] folds = [.. set.Groups.Select(group => group.Fold).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (count < 2 || folds.Length < count)
            throw new ArgumentException($"{folds.Length} networks cannot be dealt out to {count} parts.", nameof(count));
        new SeededRandom(seed).Shuffle(folds.AsSpan());
        var partOf = folds.Index().ToDictionary(fold => fold.Item, fold => fold.Index % count, StringComparer.Ordinal);
        return [.. Enumerable.Range(0, count).Select(part => (set.Where(fold => partOf[fold] != part), set.Where(fold => partOf[fold] == part)))];
    }
}
