namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Who may write the response: the handler while running, nobody once the handler's return or the deadline has ended it.</summary>
internal enum CallPhase
{
    Running,
    Returned,
    Expired,
}
