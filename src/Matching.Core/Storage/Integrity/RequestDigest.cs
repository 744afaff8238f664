using System.Security.Cryptography;
using Matching.Storage.Json;

namespace Matching.Storage.Integrity;

/// <summary>Tells two change sets with the same request id apart.</summary>
public static class RequestDigest
{
    /// <summary>The digest that the caller gave, else one of the changes: SHA-256 of their stored JSON in hexadecimal.</summary>
    public static string Of(ChangeSet set) => set.RequestDigest ?? Convert.ToHexStringLower(SHA256.HashData(ChangesJson.ToBytes(set.Changes)));
}
