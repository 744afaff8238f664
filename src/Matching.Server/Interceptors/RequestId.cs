using Grpc.Core;

namespace Matching.Server.Interceptors;

/// <summary>The id under which a call is logged and that its caller is told.</summary>
internal static class RequestId
{
    public const string Header = "x-request-id";
    private const string Key = "matching.request-id";

    public static string Of(ServerCallContext context) => context.UserState.TryGetValue(Key, out var id) ? (string)id : "";

    public static void Set(ServerCallContext context, string id) => context.UserState[Key] = id;
}
