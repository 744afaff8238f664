using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Matching.Graph;

/// <summary>
/// Asks the processor to fetch what will be read soon. Rows of a large graph lie all over the memory, and fetching several at a time is what makes
/// going through them fast. A hint: does nothing where the processor takes none, and never changes a result.
/// </summary>
internal static class Prefetch
{
    /// <summary>The cache lines of an element, up to two; any index is allowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Element<T>(T[] array, int index)
        where T : unmanaged
    {
        // Should the collector move the array meanwhile, the wrong line is fetched and nothing else happens.
        if (!Sse.IsSupported)
            return;
        var first = (byte*)Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index));
        Sse.Prefetch0(first);
        // Larger ones may lie across two lines.
        if (sizeof(T) > sizeof(ulong))
            Sse.Prefetch0(first + sizeof(T) - 1);
    }
}
