using System.Security.Cryptography;
using System.Text;
using Google.Protobuf;
using Matching.Requests;
using Matching.Storage;

namespace Matching.Server.Mapping;

/// <summary>How writing requests say what they want, and are told what became of it.</summary>
internal static class WriteMapping
{
    /// <summary>Terms of a request.</summary>
    /// <param name="request">The request, whole: two requests with one id ask for the same where all their bytes are equal.</param>
    /// <param name="requestId">Its request id; may be empty.</param>
    /// <param name="validateOnly">Whether nothing is to be written.</param>
    /// <param name="fieldOf">Names the field that holds a broken reference.</param>
    public static WriteTerms ToTerms(IMessage request, string requestId, bool validateOnly, Func<ReferenceViolation, string> fieldOf) =>
        requestId == "" ? new WriteTerms(null, null, validateOnly, fieldOf) : new WriteTerms(requestId, Digest(request), validateOnly, fieldOf);

    /// <summary>Names fields inside a record of the request.</summary>
    public static Func<ReferenceViolation, string> Inside(string record) => violation => $"{record}.{violation.Field}";

    public static V1.WriteResult ToProto<TChange>(this Written<TChange> written)
        where TChange : Change => new() { Revision = written.Revision.Value, Replayed = written.Replayed };

    private static string Digest(IMessage request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(request.Descriptor.FullName));
        hash.AppendData(request.ToByteArray());
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
