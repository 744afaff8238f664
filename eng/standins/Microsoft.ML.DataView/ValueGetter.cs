namespace Microsoft.ML;

/// <summary>Fetches a column's value of the current row.</summary>
public delegate void ValueGetter<TValue>(ref TValue value);
