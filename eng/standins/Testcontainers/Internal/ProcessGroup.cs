using System.Diagnostics;

namespace DotNet.Testcontainers.Internal;

/// <summary>
/// A program and all that it starts, as one process group. It ends with this process, however this process ends: a reaper in a group
/// of its own holds the other end of a pipe and, once that breaks, kills the group and removes its folder.
/// </summary>
internal sealed class ProcessGroup : IDisposable
{
    // Job control gives each background job a group of its own. It is off for `wait`, which otherwise returns when the group is only stopped.
    private const string Script = """
        folder=$1; shift
        exec 2>/dev/null
        set -m
        "$@" </dev/null 2>&1 &
        server=$!
        {
          trap '' HUP INT TERM
          while read -r signal target; do
            if [ "$signal" = leave ]; then exit; fi
            if [ "$target" = leader ]; then kill -s "$signal" -- "$server"; else kill -s "$signal" -- "-$server"; fi
          done
          kill -s KILL -- "-$server"
          for try in {1..50}; do rm -rf -- "$folder" && exit; sleep 0.1; done
        } <&0 >/dev/null 2>&1 &
        set +m
        wait "$server"
        """;

    private readonly Process _process;

    private ProcessGroup(Process process)
    {
        _process = process;
        Exit = ExitAsync();
    }

    /// <summary>The exit code, once every process that held the program's output is gone.</summary>
    public Task<int> Exit { get; }

    public static ProcessGroup Start(ProgramStart program, string folder, Action<string> onLine)
    {
        var start = new ProcessStartInfo("bash", ["-c", Script, "bash", folder, program.Command, .. program.Arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = folder,
        };
        foreach (var (name, value) in program.Environment)
            start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, received) =>
        {
            if (received.Data is { } line)
                onLine(line);
        };
        process.Start();
        process.BeginOutputReadLine();
        return new ProcessGroup(process);
    }

    public void Signal(string signal, bool leaderOnly = false) => Tell($"{signal} {(leaderOnly ? "leader" : "group")}");

    public void Dispose() => _process.Dispose();

    private async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync().ConfigureAwait(false);
        Tell("leave");
        return _process.ExitCode;
    }

    private void Tell(string line)
    {
        try
        {
            _process.StandardInput.WriteLine(line);
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // The group and its reaper are gone already.
        }
    }
}
