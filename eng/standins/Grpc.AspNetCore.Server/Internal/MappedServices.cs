namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Names of the services mapped so far; the endpoints for what is unknown are added once.</summary>
internal sealed class MappedServices
{
    private readonly HashSet<string> _names = [];

    public bool IsEmpty => _names.Count == 0;

    public bool Add(string name) => _names.Add(name);
}
