using DotNet.Testcontainers.Builders;
using DotNet.Testcontainers.Containers;
using Matching.Neo4j.Testing;
using Testcontainers.Neo4j;

namespace Matching.Standins.Tests.Containers;

public sealed class Neo4jContainerTests
{
    private const int Timeout = 600_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact(Timeout = Timeout)]
    public async Task Container_StoppedAndKilled_StartsAgain()
    {
        await using var container = Build(builder => builder);
        var address = new Uri(container.GetConnectionString());
        container.State.ShouldBe(TestcontainersStates.Undefined);

        await container.StartAsync(Cancellation);
        container.State.ShouldBe(TestcontainersStates.Running);
        await container.PauseAsync(Cancellation);
        container.State.ShouldBe(TestcontainersStates.Paused);
        await container.UnpauseAsync(Cancellation);
        (await BoltProbe.AnswersAsync(address, Cancellation)).ShouldBeTrue();

        await container.StopAsync(Cancellation);
        container.State.ShouldBe(TestcontainersStates.Exited);
        (await BoltProbe.AnswersAsync(address, Cancellation)).ShouldBeFalse();
        await container.StartAsync(Cancellation);
        (await BoltProbe.AnswersAsync(address, Cancellation)).ShouldBeTrue();

        await container.ExecAsync(["sh", "-c", "kill -KILL -1"], Cancellation);
        (await container.GetExitCodeAsync(Cancellation)).ShouldBe(137);
        (await BoltProbe.AnswersAsync(address, Cancellation)).ShouldBeFalse();
    }

    [Fact(Timeout = Timeout)]
    public async Task Server_Crashed_AnswersAgainAtTheSamePort()
    {
        await using var server = await Neo4jServer.StartAsync(Cancellation);
        var address = server.Address;

        await server.CrashAsync(Cancellation);
        (await BoltProbe.AnswersAsync(address, Cancellation)).ShouldBeFalse();
        await server.StartAgainAsync(Cancellation);
        server.Address.ShouldBe(address);
        (await BoltProbe.AnswersAsync(address, Cancellation)).ShouldBeTrue();

        await server.DisposeAsync();
        (await BoltProbe.AnswersAsync(address, Cancellation)).ShouldBeFalse();
    }

    [Fact(Timeout = Timeout)]
    public async Task StartAsync_SettingThatNeo4jRefuses_FailsWithTheLog()
    {
        await using var container = Build(builder => builder.WithEnvironment("NEO4J_server_memory_nonsense", "1"));

        var error = await Should.ThrowAsync<ContainerNotRunningException>(() => container.StartAsync(Cancellation));

        error.Message.ShouldContain("server.memory.nonsense");
    }

    [Fact(Timeout = Timeout)]
    public async Task Container_WhoseProcessIsKilled_EndsToo()
    {
        Build(builder => builder);
        using var host = new ContainerHost();
        var address = new Uri(await host.FirstLineAsync(Cancellation));
        (await BoltProbe.AnswersAsync(address, Cancellation)).ShouldBeTrue();

        host.Kill();

        await BoltProbe.UntilSilentAsync(address, Cancellation);
    }

    [Theory(Timeout = Timeout)]
    [InlineData("NEO4J_HOME", null, "NEO4J_HOME is not set")]
    [InlineData("NEO4J_HOME", "/nowhere", "/nowhere, which has no bin/neo4j")]
    [InlineData("JAVA_HOME", "/nowhere", "Java 17")]
    public async Task Build_OnAMachineThatLacksSomething_SaysWhat(string variable, string? value, string message)
    {
        Assert.SkipUnless(Repository.UsesStandins, "the published package asks for Docker");
        Build(builder => builder);
        using var host = new ContainerHost((variable, value));

        (await host.FirstLineAsync(Cancellation)).ShouldContain(message);
    }

    private static Neo4jContainer Build(Func<Neo4jBuilder, Neo4jBuilder> with)
    {
        try
        {
            return with(new Neo4jBuilder("neo4j:5.26")).Build();
        }
        catch (DockerUnavailableException missing)
        {
            Assert.Skip("no Neo4j: " + missing.Message);
            throw;
        }
    }
}
