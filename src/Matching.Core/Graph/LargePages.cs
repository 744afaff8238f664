using System.Runtime.InteropServices;

namespace Matching.Graph;

/// <summary>
/// Asks Linux to keep long columns in large pages. A question reads all over them, and with small pages much of its time goes into finding where those
/// are. A hint: does nothing on other systems, or where the kernel has none to give, and never changes a result.
/// </summary>
internal static partial class LargePages
{
    private const nuint PageBytes = 2 << 20;

    // MADV_HUGEPAGE, and MADV_COLLAPSE, which moves what lies there already (Linux 6.1; older kernels do it by and by).
    private const int Allow = 14;
    private const int MoveNow = 25;

    // Where whoever runs the machine wants none at all, moving would bring them all the same.
    private static readonly bool MayAsk = OperatingSystem.IsLinux() && !IsForbidden("/sys/kernel/mm/transparent_hugepage/enabled");

    /// <summary>Asks for the pages that lie within a column wholly, so that it takes no more memory than before.</summary>
    public static unsafe void Ask<T>(T[] column)
        where T : unmanaged
    {
        if (!MayAsk || (nuint)column.LongLength * (nuint)sizeof(T) < 2 * PageBytes)
            return;
        fixed (T* first = column)
        {
            var start = ((nuint)first + PageBytes - 1) & ~(PageBytes - 1);
            var end = (nuint)(first + column.LongLength) & ~(PageBytes - 1);
            Advise(start, end - start);
        }
    }

    private static bool IsForbidden(string setting) => !File.Exists(setting) || File.ReadAllText(setting).Contains("[never]", StringComparison.Ordinal);

    private static void Advise(nuint start, nuint length)
    {
        try
        {
            if (Advise(start, length, Allow) == 0)
                _ = Advise(start, length, MoveNow);
        }
        catch (DllNotFoundException)
        {
            // A C library of another name.
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    private static partial int Advise(nuint start, nuint length, int advice);
}
