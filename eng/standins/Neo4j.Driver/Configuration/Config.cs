#nullable disable
using System.Security.Authentication;
using Neo4j.Driver.Internal;

namespace Neo4j.Driver;

/// <summary>A driver's settings; set by <see cref="ConfigBuilder"/> and fixed from then on.</summary>
public class Config
{
    public const int Infinite = -1;

    public static readonly TimeSpan InfiniteInterval = TimeSpan.FromMilliseconds(-1);

    private int _maxIdleConnectionPoolSize = Infinite;

    internal Config()
    {
    }

    public EncryptionLevel EncryptionLevel => ChosenEncryptionLevel ?? EncryptionLevel.None;

    public TrustManager TrustManager { get; internal set; }

    public ILogger Logger { get; internal set; } = NullLogger.Instance;

    /// <summary>How long a managed transaction is tried again; 30 s.</summary>
    public TimeSpan MaxTransactionRetryTime { get; internal set; } = TimeSpan.FromSeconds(30);

    /// <summary>As many as the pool may hold, unless set.</summary>
    public int MaxIdleConnectionPoolSize
    {
        get => _maxIdleConnectionPoolSize == Infinite ? MaxConnectionPoolSize : _maxIdleConnectionPoolSize;
        internal set => _maxIdleConnectionPoolSize = value;
    }

    /// <summary>Connections to one address; 100.</summary>
    public int MaxConnectionPoolSize { get; internal set; } = 100;

    /// <summary>How long a session waits for a connection of the pool; 1 min.</summary>
    public TimeSpan ConnectionAcquisitionTimeout { get; internal set; } = TimeSpan.FromMinutes(1);

    /// <summary>After how much idle time a connection is tried out before it is used; null for never.</summary>
    public TimeSpan? ConnectionLivenessThreshold { get; internal set; }

    /// <summary>For the socket, TLS and the handshakes; 30 s.</summary>
    public TimeSpan ConnectionTimeout { get; internal set; } = TimeSpan.FromSeconds(30);

    public bool SocketKeepAlive { get; internal set; } = true;

    /// <summary>After how much idle time a connection is closed; infinite.</summary>
    public TimeSpan ConnectionIdleTimeout { get; internal set; } = InfiniteInterval;

    /// <summary>At what age a connection is closed; 1 h.</summary>
    public TimeSpan MaxConnectionLifetime { get; internal set; } = TimeSpan.FromHours(1);

    public bool Ipv6Enabled { get; internal set; }

    public IServerAddressResolver Resolver { get; internal set; } = new PassThroughResolver();

    /// <summary>Records asked for at a time; 1000.</summary>
    public long FetchSize { get; internal set; } = 1000;

    public string UserAgent { get; internal set; } = BoltAgent.DefaultUserAgent;

    public INotificationsConfig NotificationsConfig { get; internal set; }

    public bool TelemetryDisabled { get; set; }

    public SslProtocols TlsVersion { get; internal set; } = SslProtocols.Tls12;

    internal EncryptionLevel? ChosenEncryptionLevel { get; set; }
}
