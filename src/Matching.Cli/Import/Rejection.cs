namespace Matching.Cli.Import;

/// <summary>A problem with the row that has it.</summary>
internal sealed record Rejection(string File, int Line, string Field, string Value, string Reason)
{
    public static Rejection Of(RowOrigin origin, RowProblem problem) =>
        new(origin.File.Name, origin.Line, problem.Field, problem.Value, problem.Reason);

    public override string ToString() =>
        (Field, Value) switch
        {
            ("", _) => $"{File}:{Line}: {Reason}",
            (_, "") => $"{File}:{Line}: {Field}: {Reason}",
            _ => $"{File}:{Line}: {Field} \"{Value}\": {Reason}",
        };
}
