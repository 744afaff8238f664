namespace DotNet.Testcontainers.Internal;

/// <summary>What a container runs here in place of its image.</summary>
internal interface IProgram
{
    /// <summary>Part of the line that it writes when it is ready.</summary>
    string ReadyMark { get; }

    /// <summary>Prepares a start; called before each.</summary>
    /// <param name="place">Where it runs.</param>
    /// <param name="cancellation">Gives up.</param>
    Task<ProgramStart> PrepareAsync(ProgramPlace place, CancellationToken cancellation);
}
