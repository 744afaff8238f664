namespace Matching.Cli.Sample;

/// <summary>A generated member.</summary>
internal sealed record SampleMember(
    string Id, string Name, int Circle, string Partner, string Area, IReadOnlyList<string> Languages, string Band, int Hours, IReadOnlyList<string> Times,
    int Capacity, bool AgreesMatching, bool AgreesIntroducing, bool AgreesBand);
