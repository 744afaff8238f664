using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>The columns to learn from, checked.</summary>
internal readonly record struct TrainingColumns(
    DataViewSchema.Column Features, DataViewSchema.Column Label, DataViewSchema.Column Group, DataViewSchema.Column? Weight)
{
    public static TrainingColumns Of(DataViewSchema schema, TrainerInputBaseWithGroupId options) => new(
        Find(schema, "feature", options.FeatureColumnName, "Vector<Single>", IsFeatures),
        Find(schema, "label", options.LabelColumnName, "Single", IsSingle),
        Find(schema, "group", options.RowGroupColumnName ?? "", "Key<UInt32>", type => type is KeyDataViewType),
        options.ExampleWeightColumnName is { } weight ? Find(schema, "weight", weight, "Single", IsSingle) : null);

    public IEnumerable<DataViewSchema.Column> All => Weight is { } weight ? [Features, Label, Group, weight] : [Features, Label, Group];

    private static DataViewSchema.Column Find(DataViewSchema schema, string role, string name, string expected, Predicate<DataViewType> fits)
    {
        var column = schema.GetColumnOrNull(name) ?? throw new ArgumentOutOfRangeException(nameof(schema), $"Could not find {role} column '{name}'");
        return fits(column.Type)
            ? column
            : throw new ArgumentOutOfRangeException(nameof(schema), $"Schema mismatch for {role} column '{name}': expected {expected}, got {column.Type}");
    }

    private static bool IsSingle(DataViewType type) => type.Equals(NumberDataViewType.Single);

    private static bool IsFeatures(DataViewType type) => type is VectorDataViewType { IsKnownSize: true } vector && IsSingle(vector.ItemType);
}
