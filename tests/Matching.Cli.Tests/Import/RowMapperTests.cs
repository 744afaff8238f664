using Matching.Cli.Import;
using Matching.Cli.Import.Mapping;
using Matching.Cli.Import.Rows;
using Matching.V1;

namespace Matching.Cli.Tests.Import;

public sealed class RowMapperTests
{
    [Fact]
    public void Map_TemplateDefaultAndConstant_AreFilledIn()
    {
        var row = Map("""
            member_id: { template: "{village}-{id}" }
            locality: { column: place, default: unknown }
            consents.matching: { value: "yes" }
            """, "village,id,place", "7,12,");

        row.Text("member_id").ShouldBe("7-12");
        row.Text("locality").ShouldBe("unknown");
        row.Flag("consents.matching").ShouldBeTrue();
    }

    [Fact]
    public void Map_TemplateWithAnEmptyColumn_HasNoValue()
    {
        var row = Map("member_id: { template: \"{village}-{id}\" }", "village,id", ",12");

        row.Problems.ShouldHaveSingleItem().Reason.ShouldBe("is empty");
    }

    [Fact]
    public void Map_Split_GivesEveryValue() =>
        Map("""
            member_id: id
            languages: { column: tongues, split: "|" }
            """, "id,tongues", "1,en| so |").Texts("languages").ShouldBe(["en", "so"]);

    [Fact]
    public void Map_WordNotTranslated_IsAProblemUnlessKept()
    {
        const string Strict = "member_id: id\nband: { column: class, values: { poor: low } }";

        Map(Strict, "id,class", "1,rich").Problems.ShouldHaveSingleItem().ShouldBe(new RowProblem("class", "rich", "is not among the values that the mapping translates"));
        Map(Strict.Replace("} }", "}, otherwise: keep }"), "id,class", "1,high").Choice<SocioeconomicBand>("band", "high").ShouldBe(SocioeconomicBand.High);
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("5", 1)]
    [InlineData("3,5", 0.625)]
    public void Map_Range_BringsToZeroToOne(string cell, double expected) =>
        Map("member_id: a\nconcept_id: b\nlevel: { column: c, range: [1, 5] }", "a;b;c", $"x;y;{cell}", "offers", "delimiter: \";\"\n    decimal: \",\"")
            .Number("level").ShouldBe(expected, 1e-12);

    [Fact]
    public void Map_OutsideOfRange_IsAProblem() =>
        Map("member_id: a\nconcept_id: b\nlevel: { column: c, range: [1, 5] }", "a,b,c", "x,y,6", "offers")
            .Problems.ShouldHaveSingleItem().ShouldBe(new RowProblem("c", "6", "must be between 1 and 5"));

    [Fact]
    public void Map_Format_ReadsForeignTimes() =>
        Map("interaction_id: i\nfrom_member_id: f\nto_member_id: t\nkind: k\ntime: { column: d, format: dd/MM/yyyy }", "i,f,t,k,d", "1,a,b,help,17/05/2026", "interactions")
            .Time("time").ToDateTime().ShouldBe(new DateTime(2026, 5, 17, 0, 0, 0, DateTimeKind.Utc));

    [Theory]
    [InlineData("2.A.1", "onet-2.A")]
    [InlineData("2", "")]
    public void Map_BeforeLast_FindsTheParent(string id, string parent) =>
        Map("concept_id: id\nbroader_id: { template: \"onet-{id}\", before_last: \".\" }", "id", id, "concepts").Text("broader_id").ShouldBe(parent);

    [Fact]
    public void Map_FilteredRow_IsLeftOut()
    {
        const string Filter = "where: [{ column: id, not_in: [skip] }]";

        TryMap("member_id: id", "id", "skip", "members", Filter).ShouldBeNull();
        TryMap("member_id: id", "id", "take", "members", Filter).ShouldNotBeNull();
    }

    [Theory]
    [InlineData("informal", TieZone.Informal)]
    [InlineData("INFORMAL", TieZone.Informal)]
    [InlineData("TIE_ZONE_INSTITUTIONAL", TieZone.Institutional)]
    public void Choice_WordOrContractName_IsFound(string text, TieZone expected) => Choices<TieZone>.Find(text).ShouldBe(expected);

    [Fact]
    public void Choice_UnknownWord_NamesThePossibleOnes()
    {
        var row = Map("member_id: id", "id", "1");

        row.Choice<TimeSlot>("slots", "teatime");

        row.Problems.ShouldHaveSingleItem().Reason
            .ShouldBe("must be one of weekday_morning, weekday_afternoon, weekday_evening, weekend_day, weekend_evening");
    }

    private static MappedRow Map(string fields, string header, string line, string role = "members", string more = "ignore: \"*\"") =>
        TryMap(fields, header, line, role, more).ShouldNotBeNull();

    private static MappedRow? TryMap(string fields, string header, string line, string role, string more)
    {
        var yaml = $"files:\n  - role: {role}\n    path: f.csv\n    {more}\n    fields:\n      {fields.Replace("\n", "\n      ")}\n";
        var mapping = MappingReader.Read("m.yaml", yaml).Files[0];
        var file = new SourceFile("f.csv", "f.csv", mapping, IsRejects: false);
        return new RowMapper(file, header.Split(mapping.Delimiter)).Map(new SourceRow(2, line.Split(mapping.Delimiter), null));
    }
}
