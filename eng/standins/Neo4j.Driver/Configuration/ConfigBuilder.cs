#nullable disable
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Neo4j.Driver.Internal;

namespace Neo4j.Driver;

public sealed class ConfigBuilder
{
    private readonly Config _config;

    internal ConfigBuilder(Config config) => _config = config;

    public ConfigBuilder WithEncryptionLevel(EncryptionLevel level) => With(config => config.ChosenEncryptionLevel = level);

    public ConfigBuilder WithTrustManager(TrustManager manager) => With(config => config.TrustManager = manager);

    public ConfigBuilder WithLogger(ILogger logger) => With(config => config.Logger = logger ?? NullLogger.Instance);

    public ConfigBuilder WithMaxIdleConnectionPoolSize(int size) => With(config => config.MaxIdleConnectionPoolSize = size);

    public ConfigBuilder WithMaxConnectionPoolSize(int size) => With(config => config.MaxConnectionPoolSize = size);

    public ConfigBuilder WithConnectionAcquisitionTimeout(TimeSpan timeSpan) => With(config => config.ConnectionAcquisitionTimeout = timeSpan);

    public ConfigBuilder WithConnectionTimeout(TimeSpan timeSpan) => With(config => config.ConnectionTimeout = timeSpan);

    public ConfigBuilder WithSocketKeepAliveEnabled(bool enable) => With(config => config.SocketKeepAlive = enable);

    public ConfigBuilder WithMaxTransactionRetryTime(TimeSpan time) => With(config => config.MaxTransactionRetryTime = time);

    public ConfigBuilder WithConnectionIdleTimeout(TimeSpan timeSpan) => With(config => config.ConnectionIdleTimeout = timeSpan);

    public ConfigBuilder WithMaxConnectionLifetime(TimeSpan timeSpan) => With(config => config.MaxConnectionLifetime = timeSpan);

    public ConfigBuilder WithConnectionLivenessCheckTimeout(TimeSpan timeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.Zero);
        return With(config => config.ConnectionLivenessThreshold = timeout);
    }

    public ConfigBuilder WithIpv6Enabled(bool enable) => With(config => config.Ipv6Enabled = enable);

    public ConfigBuilder WithResolver(IServerAddressResolver resolver) => With(config => config.Resolver = resolver);

    /// <param name="size">Positive, or <see cref="Config.Infinite"/> for all at once.</param>
    public ConfigBuilder WithFetchSize(long size)
    {
        FetchSizes.Check(size);
        return With(config => config.FetchSize = size);
    }

    public ConfigBuilder WithUserAgent(string userAgent)
    {
        ArgumentNullException.ThrowIfNull(userAgent);
        return With(config => config.UserAgent = userAgent);
    }

    public ConfigBuilder WithCertificateTrustRule(
        CertificateTrustRule certificateTrustRule, IReadOnlyList<X509Certificate2> trustedCaCertificates = null) =>
        With(config => config.TrustManager = TrustRules.Create(certificateTrustRule, trustedCaCertificates));

    public ConfigBuilder WithCertificateTrustRule(
        CertificateTrustRule certificateTrustRule, IReadOnlyList<string> trustedCaCertificateFileNames = null) =>
        WithCertificateTrustRule(certificateTrustRule, trustedCaCertificateFileNames?.Select(X509CertificateLoader.LoadCertificateFromFile).ToList());

    public ConfigBuilder WithNotifications(Severity? minimumSeverity, Category[] disabledCategories) =>
        With(config => config.NotificationsConfig = NotificationFilter.Of(minimumSeverity, disabledCategories));

    public ConfigBuilder WithNotificationsDisabled() => With(config => config.NotificationsConfig = NotificationFilter.None);

    public ConfigBuilder WithTelemetryDisabled() => With(config => config.TelemetryDisabled = true);

    public ConfigBuilder WithTls13() => With(config => config.TlsVersion = SslProtocols.Tls13);

    private ConfigBuilder With(Action<Config> setting)
    {
        setting(_config);
        return this;
    }
}
