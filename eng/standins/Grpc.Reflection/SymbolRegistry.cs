using Google.Protobuf.Reflection;

namespace Grpc.Reflection;

/// <summary>Finds the file that declares a symbol, among given files and all that they import.</summary>
public class SymbolRegistry
{
    private readonly Dictionary<string, FileDescriptor> _byName = [];
    private readonly Dictionary<string, FileDescriptor> _bySymbol = [];

    private SymbolRegistry()
    {
    }

    public static SymbolRegistry FromFiles(IEnumerable<FileDescriptor> fileDescriptors)
    {
        ArgumentNullException.ThrowIfNull(fileDescriptors);
        var registry = new SymbolRegistry();
        foreach (var file in fileDescriptors)
            registry.Add(file);
        return registry;
    }

    /// <summary>The file of that name, with its folders; null if there is none.</summary>
    public FileDescriptor? FileByName(string filename) => _byName.GetValueOrDefault(filename);

    /// <summary>The file that declares a service, method, message or enum of that full name; null if there is none.</summary>
    public FileDescriptor? FileContainingSymbol(string symbol) => _bySymbol.GetValueOrDefault(symbol);

    private void Add(FileDescriptor file)
    {
        if (!_byName.TryAdd(file.Name, file))
            return;
        foreach (var dependency in file.Dependencies)
            Add(dependency);
        foreach (var symbol in file.EnumTypes.Concat<IDescriptor>(file.MessageTypes).Concat(file.Services))
            Add(symbol, file);
    }

    private void Add(IDescriptor symbol, FileDescriptor file)
    {
        _bySymbol[symbol.FullName] = file;
        IEnumerable<IDescriptor> inner = symbol switch
        {
            MessageDescriptor message => message.NestedTypes.Concat<IDescriptor>(message.EnumTypes),
            ServiceDescriptor service => service.Methods,
            _ => [],
        };
        foreach (var nested in inner)
            Add(nested, file);
    }
}
