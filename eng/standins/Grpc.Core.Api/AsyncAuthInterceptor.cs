namespace Grpc.Core;

/// <summary>Adds per-call credentials to <paramref name="metadata"/> before a call is sent.</summary>
public delegate Task AsyncAuthInterceptor(AuthInterceptorContext context, Metadata metadata);
