using System.Globalization;

namespace Neo4j.Driver;

/// <summary>A point of two or three dimensions in a reference system, as 4326 for WGS 84 or 7203 for a plane.</summary>
public sealed class Point : IEquatable<Point>
{
    public Point(int srId, double x, double y) : this(2, srId, x, y, double.NaN)
    {
    }

    public Point(int srId, double x, double y, double z) : this(3, srId, x, y, z)
    {
    }

    private Point(int dimension, int srId, double x, double y, double z)
    {
        Dimension = dimension;
        SrId = srId;
        X = x;
        Y = y;
        Z = z;
    }

    public int SrId { get; }

    public double X { get; }

    public double Y { get; }

    /// <summary>Not a number where the point has two dimensions.</summary>
    public double Z { get; }

    internal int Dimension { get; }

    public bool Equals(Point? other) =>
        other is not null && Dimension == other.Dimension && SrId == other.SrId && X.Equals(other.X) && Y.Equals(other.Y) && Z.Equals(other.Z);

    public override bool Equals(object? obj) => Equals(obj as Point);

    public override int GetHashCode() => HashCode.Combine(Dimension, SrId, X, Y, Z);

    public override string ToString()
    {
        var depth = Dimension == 3 ? string.Create(CultureInfo.InvariantCulture, $", z={Z}") : "";
        return string.Create(CultureInfo.InvariantCulture, $"Point{{srId={SrId}, x={X}, y={Y}{depth}}}");
    }
}
