using Matching.Server.Stores;
using Matching.Server.Validation;

namespace Matching.Server.Hosting;

/// <summary>The ranges of <see cref="ServerOptions"/>.</summary>
internal static class ServerOptionsRules
{
    private const int Kibibyte = 1024;
    private const int Gibibyte = 1024 * 1024 * 1024;

    /// <summary>Checks all options.</summary>
    /// <exception cref="ArgumentException">Names every option that is wrong.</exception>
    public static void Check(ServerOptions options)
    {
        var violations = new Violations()
            .Whole(nameof(options.MaxReceiveMessageBytes), options.MaxReceiveMessageBytes, Kibibyte, Gibibyte)
            .Whole(nameof(options.MaxSendMessageBytes), options.MaxSendMessageBytes, Kibibyte, Gibibyte)
            .Whole(nameof(options.MaxStreamsPerConnection), options.MaxStreamsPerConnection, 1, 100_000)
            .Whole(nameof(options.ImportBatchRows), options.ImportBatchRows, 1, 3000)
            .Whole(nameof(options.SuggestionParallelism), options.SuggestionParallelism, 1, 256)
            .Known(nameof(options.Store), options.Store)
            .Known(nameof(options.Reciprocity), options.Reciprocity)
            .Known(nameof(options.LogLevel), options.LogLevel)
            .Span(nameof(options.DefaultDeadline), options.DefaultDeadline, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1))
            .Span(nameof(options.FollowEvery), options.FollowEvery, TimeSpan.FromMilliseconds(10), TimeSpan.FromHours(1))
            .Span(nameof(options.ShutdownTimeout), options.ShutdownTimeout, TimeSpan.Zero, TimeSpan.FromHours(1));
        CheckAddresses(violations, options);
        StoreRules.Check(violations, options);
        if (Problem(violations) is { } problem)
            throw new ArgumentException(problem, nameof(options));
    }

    /// <summary>Everything that was found to be wrong, in one sentence; null where nothing was.</summary>
    public static string? Problem(Violations violations) =>
        violations.Found.Count == 0 ? null : string.Join("; ", violations.Found.Select(v => $"{v.Field} {v.Description}"));

    private static void CheckAddresses(Violations violations, ServerOptions options)
    {
        var addresses = EndpointAddress.Split(options.Urls);
        violations.AddIf(addresses.Count == 0, nameof(options.Urls), "", "must name an address");
        foreach (var address in addresses)
            violations.AddIf(EndpointAddress.Problem(address, "http", "https") is not null, nameof(options.Urls), address, $"has '{address}', which {EndpointAddress.Problem(address, "http", "https")}");
        foreach (var address in EndpointAddress.Split(options.WebUrls))
            violations.AddIf(EndpointAddress.Problem(address, "http") is not null, nameof(options.WebUrls), address, $"has '{address}', which {EndpointAddress.Problem(address, "http")}");
        var needsCertificate = addresses.Any(a => a.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
        violations
            .AddIf(needsCertificate && options.CertificateFile == "", nameof(options.CertificateFile), "", "must be set, since an address is https")
            .AddIf(options.CertificateFile != "" && !File.Exists(options.CertificateFile), nameof(options.CertificateFile), options.CertificateFile, $"'{options.CertificateFile}' is not there")
            .AddIf(options.CertificateKeyFile != "" && !File.Exists(options.CertificateKeyFile), nameof(options.CertificateKeyFile), options.CertificateKeyFile, $"'{options.CertificateKeyFile}' is not there");
    }

    private static Violations Span(this Violations violations, FieldPath field, TimeSpan value, TimeSpan from, TimeSpan to) =>
        violations.AddIf(value < from || value > to, field, value.ToString(), $"must be between {from} and {to}, is {value}");
}
