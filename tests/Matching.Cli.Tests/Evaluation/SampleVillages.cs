using System.IO.Compression;
using System.Text;
using Matching.Randomness;

namespace Matching.Cli.Tests.Evaluation;

/// <summary>
/// Two small villages in the layout of the task. In village 60, households 1 2 3 share a cluster, as do 4 5 6, and 7 is alone:
///
/// 1 ─ 2 ─ 4 ─ 5      hidden: 1 ─ 5 (grade 3; still in the tie file, to be removed), 3 ─ 7 (grade 1)
/// 1 ─ 3 ─ 4 ─ 6
///
/// Village 42 is of the split valid. Two people live in household 1 and nobody knows where 6009901 does; people told of 1 ─ 2, of both hidden pairs, and of 2 ─ 5, which are not tied.
/// </summary>
internal sealed class SampleVillages : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("villages").FullName;

    public string HiddenFile => Path.Combine(Folder, "tasks", "bridging_villages", "hidden.csv");

    public const string Nominations = "india_villages/individual_nominations.csv.gz";

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
        Write("india_villages/members.csv", """
            member_id,HHnum_in_village,hhSurveyed,leader
            60001,1,1,0
            60002,2,1,1
            42001,1,1,0
            """);
        Write("india_villages/individuals.csv", """
            member_id,hhid,didsurv
            6000101,60001,1
            6000102,60001,
            6000201,60002,1
            6000301,60003,
            6000501,60005,1
            6000701,60007,1
            6009901,60099,1
            """);
        Pack(Nominations, """
            source,target,kind,respondent
            6000102,6000201,visitgo,6000102
            6000201,6000101,visitcome,6000101
            6000101,6000102,visitgo,6000101
            6000101,6000501,helpdecision,6000101
            6000301,6000701,borrowmoney,6000301
            6000201,6000501,borrowmoney,6000201
            6009901,6000501,borrowmoney,6009901
            """);
    }

    /// <summary>Adds a village of the split train, of households in circles of five, with ties of help drawn at random and every third of them hidden.</summary>
    public void AddVillageToLearnFrom(int number, int households)
    {
        var random = new SeededRandom((ulong)number);
        for (var house = 0; house < households; house++)
        {
            Append("tasks/bridging_villages/clusters.csv", $"{number},{Id(number, house)},{house / 5}");
            Append("india_villages/members.csv", $"{Id(number, house)},{house},{house % 2},0");
            Append("india_villages/individuals.csv", $"{Id(number, house)}01,{Id(number, house)},{house % 2}");
        }

        var pairs = new HashSet<(int, int)>();
        while (pairs.Count < 2 * households)
        {
            var (one, other) = (random.Next(households), random.Next(households));
            if (one / 5 == other / 5 || !pairs.Add((Math.Min(one, other), Math.Max(one, other))))
                continue;
            Append("india_villages/ties.csv", $"{Id(number, one)},{Id(number, other)},medic");
            Pack(Nominations, $"\n{Id(number, one)}01,{Id(number, other)}01,helpdecision,{Id(number, one)}01");
            if (pairs.Count % 3 == 0)
                Append("tasks/bridging_villages/hidden.csv", $"train,{number},{Id(number, one)},{Id(number, other)},1");
        }
    }

    public void Write(string path, string content) => File.WriteAllText(Path.Combine(Folder, path), content);

    /// <summary>Adds to a packed file, which may consist of several parts.</summary>
    public void Pack(string path, string content)
    {
        using var packed = new GZipStream(new FileStream(Path.Combine(Folder, path), FileMode.Append), CompressionLevel.Fastest);
        packed.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string Id(int village, int house) => $"{village}{house:000}";

    private void Append(string path, string line) => File.AppendAllText(Path.Combine(Folder, path), $"\n{line}");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
