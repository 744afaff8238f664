namespace Microsoft.ML.Data.Internal;

/// <summary>A member whose values are a column's, of that type.</summary>
internal class MemberColumn<TRow, TValue>(Func<TRow, TValue> get) : MemberColumn<TRow>
{
    public TValue Get(TRow row) => get(row);
}
