using System.Diagnostics;

namespace Matching.Cli.Bench;

/// <summary>Asks questions one after another and times each.</summary>
internal static class QuestionTimer
{
    /// <param name="members">Whom to ask for.</param>
    /// <param name="warmUp">How many of them, the first, are not measured.</param>
    /// <param name="answer">Answers for one.</param>
    /// <param name="cancellation">Ends the work.</param>
    public static QuestionTimes Time(int[] members, int warmUp, Action<int> answer, CancellationToken cancellation)
    {
        foreach (var member in members.AsSpan(..warmUp))
            answer(member);
        GC.Collect();
        var wall = new double[members.Length - warmUp];
        var processor = new double[wall.Length];
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < wall.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (began, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            answer(members[warmUp + i]);
            processor[i] = (Environment.CpuUsage.TotalTime - used).TotalMicroseconds;
            wall[i] = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
        }
        return Summarise(wall, processor, (GC.GetAllocatedBytesForCurrentThread() - allocated) / wall.Length);
    }

    private static QuestionTimes Summarise(double[] wall, double[] processor, long allocated)
    {
        Array.Sort(wall);
        Array.Sort(processor);
        return new QuestionTimes
        {
            PerSecondPerCore = Math.Round(1e6 / processor.Average()),
            PerSecond = Math.Round(1e6 / wall.Average()),
            MedianMicroseconds = Share(wall, 0.5),
            P99Microseconds = Share(wall, 0.99),
            MedianProcessorMicroseconds = Share(processor, 0.5),
            P99ProcessorMicroseconds = Share(processor, 0.99),
            AllocatedBytesPerQuery = allocated,
        };
    }

    private static double Share(double[] sorted, double share) => Math.Round(sorted[(int)(sorted.Length * share)], 1);
}
