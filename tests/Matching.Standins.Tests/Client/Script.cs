using System.Buffers.Binary;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Matching.Standins.Tests.Client;

/// <summary>What scripted peers say.</summary>
internal static class Script
{
    public static byte[] Frame(string message) => Frame(Encoding.UTF8.GetBytes(message));

    public static byte[] Frame(byte[] payload, byte flags = 0)
    {
        var frame = new byte[5 + payload.Length];
        frame[0] = flags;
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), payload.Length);
        payload.CopyTo(frame, 5);
        return frame;
    }

    public static void Head(this HttpContext context, params (string Name, string Value)[] headers)
    {
        context.Response.ContentType = "application/grpc";
        foreach (var (name, value) in headers)
            context.Response.Headers.Append(name, value);
    }

    public static Task BodyAsync(this HttpContext context, params byte[] bytes) => context.Response.Body.WriteAsync(bytes).AsTask();

    public static void Trailers(this HttpContext context, params (string Name, string Value)[] trailers)
    {
        foreach (var (name, value) in trailers)
            context.Response.AppendTrailer(name, value);
    }

    /// <summary>A well-formed response.</summary>
    public static async Task AnswerAsync(this HttpContext context, params string[] messages)
    {
        context.Head();
        foreach (var message in messages)
            await context.BodyAsync(Frame(message));
        context.Trailers(("grpc-status", "0"));
    }

    /// <summary>The messages of an uncompressed request.</summary>
    public static async Task<List<string>> RequestsAsync(this HttpContext context)
    {
        var messages = new List<string>();
        var prefix = new byte[5];
        while (await context.Request.Body.ReadAtLeastAsync(prefix, prefix.Length, throwOnEndOfStream: false) == prefix.Length)
        {
            var payload = new byte[BinaryPrimitives.ReadInt32BigEndian(prefix.AsSpan(1))];
            await context.Request.Body.ReadExactlyAsync(payload);
            messages.Add(Encoding.UTF8.GetString(payload));
        }
        return messages;
    }

    public static Task HangAsync(this HttpContext context)
    {
        var gone = new TaskCompletionSource();
        context.RequestAborted.Register(gone.SetResult);
        return gone.Task;
    }
}
