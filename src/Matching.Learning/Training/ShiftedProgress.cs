namespace Matching.Learning.Training;

/// <summary>Progress of a part of some work, told as progress of the whole.</summary>
public sealed class ShiftedProgress : IProgress<int>
{
    private readonly int before;
    private readonly IProgress<int> whole;

    private ShiftedProgress(int before, IProgress<int> whole) => (this.before, this.whole) = (before, whole);

    /// <summary>Progress of a part that begins after so many steps; null where nobody wants to know.</summary>
    public static ShiftedProgress? After(int before, IProgress<int>? whole) => whole is null ? null : new(before, whole);

    /// <inheritdoc/>
    public void Report(int value) => whole.Report(before + value);
}
