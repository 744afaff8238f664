namespace Matching.Cli.Import.Mapping;

/// <summary>Where the text of a field comes from.</summary>
internal abstract record FieldSource
{
    private FieldSource() { }

    public abstract IEnumerable<string> Columns { get; }

    /// <summary>One column, as it is.</summary>
    public sealed record Column(string Name) : FieldSource
    {
        public override IEnumerable<string> Columns => [Name];
    }

    /// <summary>The same text for every row.</summary>
    public sealed record Constant(string Value) : FieldSource
    {
        public override IEnumerable<string> Columns => [];
    }

    /// <summary>Several columns and text between them; without a value where one of the columns has none.</summary>
    /// <param name="Parts">Text and columns by turns, text first and last.</param>
    public sealed record Template(IReadOnlyList<string> Parts) : FieldSource
    {
        public override IEnumerable<string> Columns => Parts.Where((_, index) => index % 2 == 1);

        /// <summary>Reads a template such as "{village}-{id}"; null where its braces do not match.</summary>
        public static Template? Parse(string text)
        {
            var parts = text.Split('{', '}');
            var braces = text.Where(c => c is '{' or '}').ToArray();
            return braces.Where((c, i) => c != (i % 2 == 0 ? '{' : '}')).Any() || parts.Length % 2 == 0 ? null : new Template(parts);
        }
    }
}
