using Google.Rpc;
using Grpc.Health.V1;
using Grpc.Reflection;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace Matching.Server.Hosting;

/// <summary>
/// Reflection that also knows the messages of error details, which no method names: without them tools show details as raw bytes.
/// </summary>
internal static class Reflection
{
    public static IReadOnlyList<ServiceDescriptor> Services { get; } =
    [
        V1.NetworkService.Descriptor, V1.MemberService.Descriptor, V1.TieService.Descriptor, V1.TaxonomyService.Descriptor, V1.MatchingService.Descriptor,
        V1.OutcomeService.Descriptor, V1.ModelService.Descriptor,
    ];

    public static void AddReflection(this IServiceCollection services)
    {
        ServiceDescriptor[] all =
        [
            .. Services, Health.Descriptor, Grpc.Reflection.V1.ServerReflection.Descriptor, Grpc.Reflection.V1Alpha.ServerReflection.Descriptor,
        ];
        var symbols = SymbolRegistry.FromFiles([.. all.Select(s => s.File), ErrorDetailsReflection.Descriptor]);
        var names = all.Select(s => s.FullName).ToArray();
        services.AddSingleton(new ReflectionServiceImpl(names, symbols)).AddSingleton(new ReflectionV1ServiceImpl(names, symbols));
        services.AddGrpcReflection();
    }
}
