using System.Buffers;
using System.Text;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Percent-encoding of status messages: UTF-8, in which all but printable ASCII other than the percent sign is escaped.</summary>
internal static class StatusMessage
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code).Where(character => character != '%')]);

    public static string Encode(string message)
    {
        if (message.AsSpan().IndexOfAnyExcept(Plain) < 0)
            return message;
        var encoded = new StringBuilder(message.Length + 16);
        foreach (var octet in Encoding.UTF8.GetBytes(message))
        {
            if (Plain.Contains((char)octet))
                encoded.Append((char)octet);
            else
                encoded.Append('%').Append(octet.ToString("X2"));
        }
        return encoded.ToString();
    }
}
