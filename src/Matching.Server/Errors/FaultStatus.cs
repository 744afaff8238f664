using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace Matching.Server.Errors;

/// <summary>Writes faults in the form of google.rpc.Status, which every gRPC client library can read.</summary>
internal static class FaultStatus
{
    public const string DetailsTrailer = "grpc-status-details-bin";

    // Trailers of more than 8 KiB are refused by many clients; base64 makes a third more of this, and the message comes on top.
    private const int MaxBadRequestBytes = 4 * 1024;

    // Named "type" in early versions of the package and "reason" since; on the wire it is the same.
    private const int ReasonField = 1;

    /// <summary>The exception that ends a call with the fault.</summary>
    public static RpcException ToRpcException(this Fault fault, string requestId)
    {
        var trailers = new Metadata { { DetailsTrailer, fault.ToStatus(requestId).ToByteArray() } };
        return new RpcException(new Grpc.Core.Status(ErrorCatalogue.StatusOf(fault.Reason), fault.Message), trailers);
    }

    /// <summary>The fault with all its details.</summary>
    public static Google.Rpc.Status ToStatus(this Fault fault, string requestId)
    {
        var info = new ErrorInfo { Domain = ErrorCatalogue.Domain };
        ErrorInfo.Descriptor.FindFieldByNumber(ReasonField).Accessor.SetValue(info, ErrorCatalogue.NameOf(fault.Reason));
        foreach (var (name, value) in fault.Facts)
            info.Metadata.Add(name, value);

        var status = new Google.Rpc.Status { Code = (int)ErrorCatalogue.StatusOf(fault.Reason), Message = fault.Message };
        status.Details.Add(Any.Pack(info));
        if (fault.Violations.Count > 0)
            status.Details.Add(Any.Pack(ToBadRequest(fault)));
        status.Details.Add(Any.Pack(new RequestInfo { RequestId = requestId }));
        return status;
    }

    private static BadRequest ToBadRequest(Fault fault)
    {
        var bad = new BadRequest();
        var size = 0;
        foreach (var violation in fault.Violations)
        {
            var told = new BadRequest.Types.FieldViolation { Field = violation.Field, Description = violation.Description };
            size += told.CalculateSize();
            if (size > MaxBadRequestBytes)
                break;
            bad.FieldViolations.Add(told);
        }
        return bad;
    }
}
