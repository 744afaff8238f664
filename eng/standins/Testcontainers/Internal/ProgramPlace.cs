namespace DotNet.Testcontainers.Internal;

/// <summary>Where a container's program runs.</summary>
/// <param name="Folder">Folder for everything that it writes; removed with the container.</param>
/// <param name="Environment">The container's environment.</param>
/// <param name="Ports">Ports of this machine by container port.</param>
internal sealed record ProgramPlace(string Folder, IReadOnlyDictionary<string, string> Environment, IReadOnlyDictionary<int, ushort> Ports);
