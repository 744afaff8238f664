using System.IO.Compression;
using System.Text;
using Matching.Cli.Import.Csv;

namespace Matching.Cli.Tests.Csv;

public sealed class CsvTableTests
{
    [Fact]
    public async Task Read_PlainRows_GivesCellsAndLines()
    {
        var records = await ReadAsync("a,b\n1,2\n\n3,4");

        records.Select(record => (record.Line, string.Join('|', record.Cells))).ShouldBe([(2, "1|2"), (4, "3|4")]);
        records.ShouldAllBe(record => record.Problem == null);
    }

    [Fact]
    public async Task Read_QuotesDelimitersAndLineBreaksInCells_KeepsThem()
    {
        var records = await ReadAsync("a,b\r\n\"x, \"\"y\"\"\",\"one\r\ntwo\"\r\n3,\n");

        records[0].Cells.ShouldBe(["x, \"y\"", "one\ntwo"]);
        records[1].Line.ShouldBe(4);
        records[1].Cells.ShouldBe(["3", ""]);
    }

    [Fact]
    public async Task Read_QuoteNeverClosed_CostsOnlyTheRowThatOpenedIt()
    {
        var records = await ReadAsync("a,b\n1,\"oops\n2,x\n3,y\n");

        records[0].Problem.ShouldBe("has a quote in cell 2 that is never closed");
        records[0].Line.ShouldBe(2);
        records.Skip(1).Select(record => string.Join('|', record.Cells)).ShouldBe(["2|x", "3|y"]);
    }

    [Fact]
    public async Task Read_QuoteNeverClosedFarFromTheEnd_GoesOnWithTheNextLine()
    {
        var text = new StringBuilder("a,b\n1,\"oops\n");
        for (var i = 0; i < 1000; i++)
            text.Append($"{i},x\n");

        var records = await ReadAsync(text.ToString());

        records.Count.ShouldBe(1001);
        records.Count(record => record.Problem is not null).ShouldBe(1);
    }

    [Theory]
    [InlineData("a,b\n1,2,3\n", "has 3 cells, the header has 2 columns")]
    [InlineData("a,b\n1\n2,3\n", "has 1 cell, the header has 2 columns; missing: b")]
    [InlineData("a,b,c\n1", "has 1 cell, the header has 3 columns: the file ends in the middle of this row; missing: b, c")]
    [InlineData("a,b\n\"1\"x,2\n", "has text after the closing quote of cell 1")]
    public async Task Read_MalformedRow_SaysWhat(string text, string problem)
    {
        var records = await ReadAsync(text);

        records[0].Line.ShouldBe(2);
        records[0].Problem.ShouldBe(problem);
    }

    [Fact]
    public async Task Read_InvalidUtf8_CostsOnlyThatRow()
    {
        byte[] bytes = [.. "a,b\n1,caf"u8, 0xE9, .. "\n2,x\n"u8];

        var records = await ReadAsync(bytes);

        records[0].Problem!.ShouldStartWith("is not valid UTF-8");
        records[1].Problem.ShouldBeNull();
    }

    [Fact]
    public async Task Read_Windows1252Declared_Decodes()
    {
        byte[] bytes = [.. "a,b\n1,caf"u8, 0xE9, .. "\n"u8];

        (await ReadAsync(bytes, SourceText.Find("windows-1252")))[0].Cells[1].ShouldBe("café");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task Read_ByteOrderMark_DecidesTheEncoding(string encoding)
    {
        var chosen = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. chosen.GetPreamble(), .. chosen.GetBytes("a,b\n1,ł\n")];

        (await ReadAsync(bytes))[0].Cells.ShouldBe(["1", "ł"]);
    }

    [Fact]
    public async Task Open_Utf16WithoutMark_SaysSo()
    {
        var refused = await Should.ThrowAsync<SourceException>(() => ReadAsync(Encoding.Unicode.GetBytes("a,b\n1,2\n")));

        refused.Message.ShouldContain("utf-16");
    }

    [Fact]
    public async Task Open_EmptyFile_SaysSo()
    {
        (await Should.ThrowAsync<SourceException>(() => ReadAsync(""))).Message.ShouldBe("the file is empty");
    }

    [Fact]
    public async Task Read_Gzip_IsUnpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            await gzip.WriteAsync("a\n1\n"u8.ToArray(), TestContext.Current.CancellationToken);

        (await ReadAsync(packed.ToArray()))[0].Cells.ShouldBe(["1"]);
    }

    [Fact]
    public void Read_WhateverWasWritten_ComesBack()
    {
        FsCheck.Check.QuickThrowOnFailure(FsCheck.Fluent.Prop.ForAll(FsCheck.Fluent.ArbMap.Default.ArbFor<string[][]>(), rows =>
        {
            string[][] clean = [["h1", "h2"], .. rows.Select(row => new[] { Clean(row, 0), Clean(row, 1) })];
            var text = string.Concat(clean.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"")}\"")) + "\n"));

            var read = ReadAsync(text).GetAwaiter().GetResult();

            read.Select(record => string.Join('\u001f', record.Cells)).ShouldBe(clean.Skip(1).Select(row => string.Join('\u001f', row)));
        }));
    }

    private static string Clean(string[]? row, int index) =>
        new((row is not null && index < row.Length ? row[index] ?? "" : "").Where(c => !char.IsSurrogate(c) && c is not ('\r' or '\0')).ToArray());

    private static Task<List<CsvRecord>> ReadAsync(string text) => ReadAsync(Encoding.UTF8.GetBytes(text));

    private static async Task<List<CsvRecord>> ReadAsync(byte[] bytes, Encoding? encoding = null)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var table = await CsvTable.OpenAsync(new MemoryStream(bytes), ',', encoding, cancellation);
        return await table.ReadAsync(cancellation).ToListAsync(cancellation);
    }
}
