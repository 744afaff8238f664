using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Matching.Benchmarks;

/// <summary>Runs the benchmarks that are asked for.</summary>
internal static class Program
{
    // On a noisy machine more iterations take minutes and tell no more.
    private const int MostIterations = 20;

    // In this process: a project made up elsewhere would be built without the package set, the central versions and the internals that the loops are.
    private static void Main(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(
        args, ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithMaxIterationCount(MostIterations)));
}
