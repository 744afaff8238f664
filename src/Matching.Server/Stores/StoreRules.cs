using Matching.Server.Hosting;
using Matching.Server.Validation;

namespace Matching.Server.Stores;

/// <summary>What options must say of the store that they name.</summary>
internal static class StoreRules
{
    private const string Password = nameof(ServerOptions.Neo4jPassword);
    private const string PasswordFile = nameof(ServerOptions.Neo4jPasswordFile);

    public static void Check(Violations violations, ServerOptions options)
    {
        violations.AddIf(options.Store == StoreKind.Sqlite && options.StorePath == "", nameof(options.StorePath), "", "must name a file");
        if (options.Store != StoreKind.Neo4j)
            return;
        var (user, file) = (options.Neo4jUser, options.Neo4jPasswordFile);
        violations
            .AddIf(Neo4jAddress.Problem(options.Neo4jUri) is not null, nameof(options.Neo4jUri), "", Neo4jAddress.Problem(options.Neo4jUri) ?? "")
            .AddIf(user != "" && file == "" && options.Neo4jPassword == "", PasswordFile, "", $"or {Password} must be set, for the password of {user}")
            .AddIf(file != "" && !File.Exists(file), PasswordFile, file, $"'{file}' is not there");
    }
}
