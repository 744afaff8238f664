using Google.Protobuf.Reflection;
using Grpc.Core;
using Grpc.Reflection.V1;

namespace Grpc.Reflection;

/// <summary>Answers reflection requests, of either edition, from a registry.</summary>
internal sealed class ReflectionAnswers(IEnumerable<string> services, SymbolRegistry registry)
{
    private readonly string[] _services = [.. services];

    public ReflectionAnswers(IReadOnlyList<ServiceDescriptor> services)
        : this(services.Select(service => service.FullName), SymbolRegistry.FromFiles(services.Select(service => service.File)))
    {
    }

    public ServerReflectionResponse Answer(ServerReflectionRequest request)
    {
        var response = Find(request);
        response.ValidHost = request.Host;
        response.OriginalRequest = request;
        return response;
    }

    private ServerReflectionResponse Find(ServerReflectionRequest request) => request.MessageRequestCase switch
    {
        ServerReflectionRequest.MessageRequestOneofCase.FileByFilename => Files(registry.FileByName(request.FileByFilename), "File not found."),
        ServerReflectionRequest.MessageRequestOneofCase.FileContainingSymbol => Files(registry.FileContainingSymbol(request.FileContainingSymbol), "Symbol not found."),
        ServerReflectionRequest.MessageRequestOneofCase.ListServices => List(),
        _ => Error(StatusCode.Unimplemented, "This kind of request is not supported."),
    };

    private ServerReflectionResponse List()
    {
        var list = new ListServiceResponse();
        list.Service.AddRange(_services.Select(name => new ServiceResponse { Name = name }));
        return new ServerReflectionResponse { ListServicesResponse = list };
    }

    /// <summary>The file first, then what it imports, each once.</summary>
    private static ServerReflectionResponse Files(FileDescriptor? file, string otherwise)
    {
        if (file is null)
            return Error(StatusCode.NotFound, otherwise);
        OrderedDictionary<string, FileDescriptor> files = [];
        Collect(file, files);
        var response = new FileDescriptorResponse();
        response.FileDescriptorProto.AddRange(files.Values.Select(found => found.SerializedData));
        return new ServerReflectionResponse { FileDescriptorResponse = response };
    }

    private static void Collect(FileDescriptor file, OrderedDictionary<string, FileDescriptor> files)
    {
        if (!files.TryAdd(file.Name, file))
            return;
        foreach (var dependency in file.Dependencies)
            Collect(dependency, files);
    }

    private static ServerReflectionResponse Error(StatusCode code, string message) =>
        new() { ErrorResponse = new ErrorResponse { ErrorCode = (int)code, ErrorMessage = message } };
}
