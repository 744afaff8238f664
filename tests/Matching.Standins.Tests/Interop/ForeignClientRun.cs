using System.Diagnostics;

namespace Matching.Standins.Tests.Interop;

/// <summary>One run of a foreign client against our server: what it printed for each scenario.</summary>
public abstract class ForeignClientRun : IAsyncLifetime
{
    private readonly Dictionary<string, string> _failures = [];
    private readonly HashSet<string> _passed = [];
    private string _errors = "";

    /// <summary>What this machine lacks, if anything.</summary>
    protected abstract string? Missing { get; }

    public void ShouldHavePassed(string scenario)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        _failures.GetValueOrDefault(scenario).ShouldBeNull();
        _passed.ShouldContain(scenario, $"the client printed nothing of this scenario; its errors: {_errors}");
    }

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
            return;
        await using var server = await InteropServer.StartAsync(configureGrpc: options => options.ResponseCompressionAlgorithm = "gzip");
        using var client = Process.Start(Start(server.Address.Authority))!;
        var errors = client.StandardError.ReadToEndAsync();
        while (await client.StandardOutput.ReadLineAsync() is { } line)
            Note(line);
        await client.WaitForExitAsync();
        _errors = await errors;
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }

    protected static ProcessStartInfo Command(string program, params string[] arguments) => new(program, arguments)
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    };

    /// <summary>The client's command line, for a server at that host and port.</summary>
    protected abstract ProcessStartInfo Start(string address);

    private void Note(string line)
    {
        if (line.Split(' ', 3) is ["ok", var passed])
            _passed.Add(passed);
        else if (line.Split(' ', 3) is ["fail", var failed, var why])
            _failures[failed.TrimEnd(':')] = why;
    }
}
