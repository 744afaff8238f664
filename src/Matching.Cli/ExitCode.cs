namespace Matching.Cli;

/// <summary>How a command ended; the help text documents these.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int Failed = 1;
    public const int Usage = 2;
    public const int Rejected = 3;
    public const int Unavailable = 4;
    public const int Refused = 5;

    // What a shell reports for a command that SIGINT ended.
    public const int Cancelled = 130;

    public const string Help = "Exit codes: 0 done, 1 failed, 2 usage or bad input, 3 imported with rejected rows, 4 server or store unavailable, 5 refused by the store (password, privileges, version), 130 interrupted.";
}
