using System.Runtime.CompilerServices;

namespace Microsoft.ML.Trainers.FastTree.Internal;

/// <summary>The rows of each leaf, in rising order.</summary>
internal sealed class RowPartition
{
    private readonly int[] _rows;
    private readonly int[] _above;
    private readonly int[] _begin;
    private readonly int[] _count;

    public RowPartition(int rows, int leaves)
    {
        (_rows, _above) = (new int[rows], new int[rows]);
        (_begin, _count) = (new int[leaves], new int[leaves]);
    }

    public ReadOnlySpan<int> RowsOf(int leaf) => _rows.AsSpan(_begin[leaf], _count[leaf]);

    public int CountOf(int leaf) => _count[leaf];

    /// <summary>Puts all rows into leaf 0.</summary>
    public void Reset()
    {
        for (var row = 0; row < _rows.Length; row++)
            _rows[row] = row;
        (_begin[0], _count[0]) = (0, _rows.Length);
    }

    /// <summary>Moves the rows of a leaf whose bin is above the split's to a new leaf.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public unsafe void Divide(int leaf, int newLeaf, ReadOnlySpan<byte> bins, int lastLeft)
    {
        var count = _count[leaf];
        var (left, right) = (0, 0);
        fixed (int* rows = _rows.AsSpan(_begin[leaf]), above = _above)
        fixed (byte* bin = bins)
        {
            for (var i = 0; i < count; i++)
            {
                // Both are written and one is kept: no branch to be guessed wrong.
                var row = rows[i];
                rows[left] = row;
                above[right] = row;
                var isRight = (lastLeft - bin[row]) >>> 31;
                left += 1 - isRight;
                right += isRight;
            }
        }

        _above.AsSpan(0, right).CopyTo(_rows.AsSpan(_begin[leaf] + left));
        _count[leaf] = left;
        (_begin[newLeaf], _count[newLeaf]) = (_begin[leaf] + left, right);
    }
}
