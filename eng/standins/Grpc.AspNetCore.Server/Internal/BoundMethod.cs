using Grpc.Core;
using Microsoft.AspNetCore.Http;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>A method of a service, ready to be mapped; the metadata come from attributes, those of the method last.</summary>
internal sealed record BoundMethod(IMethod Method, IReadOnlyList<object> Metadata, RequestDelegate Handler);
