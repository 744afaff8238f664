namespace Matching.Server.Hosting;

/// <summary>Reads <see cref="ServerOptions"/> from appsettings.json and the environment, the environment winning.</summary>
public static class ServerOptionsSource
{
    private const string Section = "Matching";
    private const string Prefix = "MATCHING_";

    /// <summary>Reads the options; what is not set has its default.</summary>
    /// <param name="directory">Where appsettings.json may be.</param>
    /// <exception cref="InvalidOperationException">A value cannot be read as its option's type; the message names it.</exception>
    public static ServerOptions Read(string directory)
    {
        var file = new ConfigurationBuilder().SetBasePath(directory).AddJsonFile("appsettings.json", optional: true).Build();
        return new ConfigurationBuilder()
            .AddConfiguration(file.GetSection(Section))
            .AddEnvironmentVariables(Prefix)
            .Build()
            .Get<ServerOptions>() ?? new ServerOptions();
    }
}
