namespace Neo4j.Driver.Internal.Bolt;

/// <summary>The introduction of the driver and its user to the server.</summary>
internal static class Login
{
    private static readonly string[] s_utcPatch = ["utc"];

    public static async Task HelloAsync(BoltConnection connection, AuthToken token, Dictionary<string, object?>? routingContext, Config config)
    {
        var features = connection.Features;
        var hello = features.HasLogon ? [] : new Dictionary<string, object?>(token.Content);
        hello["user_agent"] = config.UserAgent;
        hello["routing"] = routingContext;
        if (features.HasBoltAgent)
            hello["bolt_agent"] = BoltAgent.Content;
        if (!features.HasElementIds)
            hello["patch_bolt"] = s_utcPatch;
        features.AddNotifications(hello, (NotificationFilter?)config.NotificationsConfig);
        connection.Requests.Write(RequestTag.Hello, hello);
        connection.Await(new SummaryHandler(metadata => Welcome(connection, metadata)));
        if (features.HasLogon)
            Logon(connection, token);
        await connection.SyncAsync();
        connection.Token = token;
    }

    /// <summary>Changes the user with the next flush.</summary>
    public static void Relogon(BoltConnection connection, AuthToken token)
    {
        connection.Requests.Write(RequestTag.Logoff);
        connection.Await(SummaryHandler.Ignoring);
        Logon(connection, token);
        connection.Token = token;
        connection.NeedsLogon = false;
    }

    public static UnsupportedFeatureException SessionTokenUnsupported() => new(
        "Driver is connected to a server that does not support re-authorisation. "
        + "Please upgrade to neo4j 5.5.0 or later in order to use this functionality");

    private static void Logon(BoltConnection connection, AuthToken token)
    {
        connection.Requests.Write(RequestTag.Logon, token.Content);
        connection.Await(SummaryHandler.Ignoring);
    }

    private static void Welcome(BoltConnection connection, Dictionary<string, object?> metadata)
    {
        connection.Server = connection.Server with { Agent = metadata.Text("server") ?? "" };
        connection.Requests.UsesUtc = connection.Features.HasElementIds || metadata.List("patch_bolt")?.Contains("utc") == true;
        if (metadata.Map("hints")?.Integer("connection.recv_timeout_seconds") is > 0 and <= int.MaxValue / 1000 and var seconds)
            connection.ReadTimeout = TimeSpan.FromSeconds(seconds);
    }
}
