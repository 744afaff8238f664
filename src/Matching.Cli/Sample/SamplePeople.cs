using Matching.Randomness;

namespace Matching.Cli.Sample;

/// <summary>Makes the members, circle by circle.</summary>
internal static class SamplePeople
{
    private static readonly string[] Times = ["weekday-morning", "weekday-afternoon", "weekday-evening", "weekend-day", "weekend-evening"];

    public static List<SampleMember> Make(ref SeededRandom random)
    {
        var names = Names(ref random);
        var members = new List<SampleMember>();
        for (var circle = 0; circle < SampleVocabulary.Circles.Length; circle++)
        {
            for (var i = 0; i < SampleVocabulary.Circles[circle].Size; i++)
                members.Add(MakeOne(members.Count + 1, names[members.Count], circle, ref random));
        }
        return members;
    }

    private static string[] Names(ref SeededRandom random)
    {
        string[] names = [.. SampleVocabulary.Adjectives.SelectMany(adjective => SampleVocabulary.Things.Select(thing => $"{adjective} {thing}"))];
        random.Shuffle(names.AsSpan());
        return names;
    }

    private static SampleMember MakeOne(int number, string name, int circle, ref SeededRandom random)
    {
        var home = SampleVocabulary.Circles[circle];
        return new SampleMember(
            $"m-{number:000}",
            name,
            circle,
            // One in eight is with another partner, one in ten lives elsewhere: circles are not the same as districts or files.
            random.Next(8) == 0 ? SampleVocabulary.Partners[random.Next(SampleVocabulary.Partners.Length)].Id : home.Partner,
            random.Next(10) == 0 ? SampleVocabulary.Circles[random.Next(SampleVocabulary.Circles.Length)].Area : home.Area,
            Languages(home, ref random),
            random.Next(100) switch { var p when p < home.Bands.Low => "low", var p when p < home.Bands.Low + home.Bands.Middle => "middle", _ => "high" },
            1 + random.Next(10),
            SomeTimes(ref random),
            1 + random.Next(5),
            AgreesMatching: random.Next(100) < 94,
            AgreesIntroducing: random.Next(100) < 82,
            AgreesBand: random.Next(100) < 86);
    }

    private static string[] Languages(SampleCircle home, ref SeededRandom random)
    {
        if (home.Language.Length == 0 || random.Next(6) == 0)
            return ["en"];
        return random.Next(4) == 0 ? [home.Language] : random.Next(2) == 0 ? [home.Language, "en"] : ["en", home.Language];
    }

    private static string[] SomeTimes(ref SeededRandom random)
    {
        var times = Times.ToArray();
        random.Shuffle(times.AsSpan());
        var taken = times.AsSpan(0, 1 + random.Next(3)).ToArray();
        return [.. taken.OrderBy(time => Array.IndexOf(Times, time))];
    }
}
