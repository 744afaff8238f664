namespace Matching.Cli.Tests.Evaluation;

/// <summary>
/// Two small villages in the layout of the task. In village 60, households 1 2 3 share a cluster, as do 4 5 6, and 7 is alone:
///
/// 1 ─ 2 ─ 4 ─ 5      hidden: 1 ─ 5 (grade 3; still in the tie file, to be removed), 3 ─ 7 (grade 1)
/// 1 ─ 3 ─ 4 ─ 6
///
/// Village 42 is of the split valid.
/// </summary>
internal sealed class SampleVillages : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("villages").FullName;

    public string HiddenFile => Path.Combine(Folder, "tasks", "bridging_villages", "hidden.csv");

    public SampleVillages()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "tasks", "bridging_villages"));
        Directory.CreateDirectory(Path.Combine(Folder, "india_villages"));
        Write("tasks/bridging_villages/clusters.csv", """
            village,member_id,cluster
            60,60001,4
            60,60002,4
            60,60003,4
            60,60004,1
            60,60005,1
            60,60006,1
            60,60007,2
            42,42001,0
            42,42002,1
            """);
        Write("tasks/bridging_villages/hidden.csv", """
            split,village,a,b,grade
            test,60,60001,60005,3
            test,60,60003,60007,1
            valid,42,42001,42002,2
            """);
        Write("india_villages/ties.csv", """
            source,target,kind
            60001,60002,rel
            60001,60002,visitgo
            60002,60001,visitcome
            60001,60003,rel
            60002,60004,medic
            60003,60004,medic
            60004,60005,rel
            60004,60006,rel
            60001,60005,medic
            60003,60007,borrowmoney
            42001,42002,medic
            """);
    }

    public void Write(string path, string content) => File.WriteAllText(Path.Combine(Folder, path), content);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
