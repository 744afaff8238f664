using System.Reflection;
using BenchmarkDotNet.Attributes;

namespace Matching.Benchmarks.Tests;

/// <summary>Every benchmark runs, and allocates no more than it says.</summary>
public sealed class BenchmarkTests
{
    // Members who know more people than anybody before come within these; room for them is made once.
    private const int WarmUp = 200;
    private const int Measured = 20;

    // What calling by reflection allocates itself: the boxed result and the task.
    private const long Call = 500;

    private static readonly Type[] Classes =
        [.. typeof(AllocationBudgetAttribute).Assembly.GetTypes().Where(type => BenchmarksOf(type).Any()).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    public static TheoryData<string> Names => new(Classes.Select(type => type.FullName!));

    [Fact]
    public void Benchmarks_OfEveryLayer_AreThere() =>
        Classes.Select(type => type.Namespace).Distinct().ShouldBe(["Matching.Benchmarks.Algorithms", "Matching.Benchmarks.Engine", "Matching.Benchmarks.Service"]);

    [Theory, MemberData(nameof(Names))]
    public void Class_OfBenchmarks_StatesABaselineAndBudgets(string name)
    {
        var benchmarks = BenchmarksOf(TypeOf(name)).ToArray();

        benchmarks.Count(method => method.GetCustomAttribute<BenchmarkAttribute>()!.Baseline).ShouldBe(1);
        benchmarks.ShouldAllBe(method => method.GetCustomAttribute<AllocationBudgetAttribute>() != null);
    }

    [Theory, MemberData(nameof(Names))]
    public async Task Benchmark_RunOnceMore_AllocatesWithinItsBudget(string name)
    {
        var type = TypeOf(name);
        var instance = Activator.CreateInstance(type)!;
        await CallAsync(type.GetMethods().Single(method => method.IsDefined(typeof(GlobalSetupAttribute))), instance);
        foreach (var benchmark in BenchmarksOf(type))
        {
            var budget = benchmark.GetCustomAttribute<AllocationBudgetAttribute>()!.Bytes;
            // What takes megabytes takes long as well, and is the same each time.
            var rounds = budget > 1_000_000 ? 1 : Measured;
            for (var round = 0; round < (rounds == 1 ? 1 : WarmUp); round++)
                await CallAsync(benchmark, instance);
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var round = 0; round < rounds; round++)
                await CallAsync(benchmark, instance);
            ((GC.GetTotalAllocatedBytes(precise: true) - before) / rounds).ShouldBeLessThanOrEqualTo(budget + Call, benchmark.Name);
        }
        if (instance is IAsyncDisposable disposable)
            await disposable.DisposeAsync();
    }

    private static Type TypeOf(string name) => Classes.Single(type => type.FullName == name);

    private static IEnumerable<MethodInfo> BenchmarksOf(Type type) => type.GetMethods().Where(method => method.IsDefined(typeof(BenchmarkAttribute)));

    private static async Task CallAsync(MethodInfo method, object instance)
    {
        if (method.Invoke(instance, null) is Task task)
            await task;
    }
}
