namespace Matching.Server.Interceptors;

/// <summary>The interceptors around every call, outermost first.</summary>
internal static class InterceptorOrder
{
    public static IReadOnlyList<Type> Types { get; } =
    [
        // First, so that whatever follows can name the request.
        typeof(RequestIdInterceptor),
        // Outside the translation, so that the status is counted that the caller sees.
        typeof(TelemetryInterceptor),
        // Outside the deadline, so that it translates the end of the deadline too.
        typeof(ErrorInterceptor),
        typeof(DeadlineInterceptor),
        // Innermost: it looks at nothing but the answer.
        typeof(CompressionInterceptor),
    ];
}
