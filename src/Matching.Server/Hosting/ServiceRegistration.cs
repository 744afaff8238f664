using System.IO.Compression;
using Grpc.AspNetCore.Server;
using Matching.Requests;
using Matching.Server.Imports;
using Matching.Server.Interceptors;
using Matching.Server.Models;
using Matching.Server.Services;
using Matching.Server.Stores;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Server.Hosting;

/// <summary>Puts the server together.</summary>
internal static class ServiceRegistration
{
    // Holds the largest model file with what is said of it.
    private const int ModelMessageBytes = 16 << 20;

    public static void AddMatching(this IServiceCollection services, ServerOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<ServedStore>().AddSingleton(provider => provider.GetRequiredService<ServedStore>().Store);
        services.AddSingleton(provider => new SnapshotSource(provider.GetRequiredService<IGraphStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<SnapshotFollower>();
        services.AddSingleton<IRankingModels, ServedModels>().AddSingleton<ShadowComparison>();
        services.AddSingleton<ISuggestionEngine>(EngineOf).AddSingleton<RecordedSuggestions>();
        services.AddSingleton<RequestWriter>().AddSingleton<MemberUpdate>().AddSingleton<RolesUpdate>().AddSingleton<ImportSessions>();
        services.AddSingleton<NetworkService>().AddSingleton<MemberService>().AddSingleton<TieService>()
            .AddSingleton<TaxonomyService>().AddSingleton<MatchingService>().AddSingleton<OutcomeService>().AddSingleton<ModelService>();

        foreach (var interceptor in InterceptorOrder.Types)
            services.AddSingleton(interceptor);
        services.AddGrpc(grpc => Configure(grpc, options))
            .AddServiceOptions<ModelService>(grpc => grpc.MaxReceiveMessageSize = Math.Max(ModelMessageBytes, options.MaxReceiveMessageBytes));
        services.AddReflection();
        services.AddGrpcHealthChecks(health => MapHealth(health.Services)).AddCheck<StoreHealthCheck>("store");
    }

    public static void MapMatching(this WebApplication app)
    {
        app.UseGrpcWeb(new GrpcWebOptions { DefaultEnabled = true });
        app.UseUnreadableRequests(app.Services.GetRequiredService<TimeProvider>());
        app.MapGrpcService<NetworkService>();
        app.MapGrpcService<MemberService>();
        app.MapGrpcService<TieService>();
        app.MapGrpcService<TaxonomyService>();
        app.MapGrpcService<MatchingService>();
        app.MapGrpcService<OutcomeService>();
        app.MapGrpcService<ModelService>();
        app.MapGrpcHealthChecksService();
        app.MapGrpcReflectionService();
    }

    private static SuggestionEngine EngineOf(IServiceProvider provider) => new(
        provider.GetRequiredService<SnapshotSource>(), provider.GetRequiredService<IRankingModels>(), provider.GetRequiredService<ShadowComparison>(),
        provider.GetRequiredService<ServerOptions>().Reciprocity);

    private static void Configure(GrpcServiceOptions grpc, ServerOptions options)
    {
        grpc.MaxReceiveMessageSize = options.MaxReceiveMessageBytes;
        grpc.MaxSendMessageSize = options.MaxSendMessageBytes;
        foreach (var interceptor in InterceptorOrder.Types)
            grpc.Interceptors.Add(interceptor);
        if (!options.Gzip)
            return;
        grpc.ResponseCompressionAlgorithm = "gzip";
        grpc.ResponseCompressionLevel = CompressionLevel.Fastest;
    }

    private static void MapHealth(Grpc.AspNetCore.HealthChecks.ServiceMappingCollection health)
    {
        foreach (var service in Reflection.Services)
            health.Map(service.FullName, _ => true);
    }
}
