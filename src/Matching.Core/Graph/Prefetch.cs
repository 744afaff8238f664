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
    /// <summary>The cache line of an element; any index is allowed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Element<T>(T[] array, int index)
        where T : unmanaged
    {
        // Should the collector move the array meanwhile, the wrong line is fetched and nothing else happens.
        if (Sse.IsSupported)
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(array), index)));
    }
}
