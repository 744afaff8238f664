namespace Matching.Standins.Tests.Bolt.Wire;

/// <summary>Answers queries with numbers from one on, as many at a time as are asked for.</summary>
internal sealed class Records(int count)
{
    private int _sent;

    public int Discarded { get; private set; }

    public async Task<bool> AnswerAsync(PeerConnection connection, Request request)
    {
        if (request.Tag == Request.Run)
            _sent = 0;
        if (request.Tag is not (Request.Pull or Request.Discard))
            return false;
        var wanted = (long)request.Extra["n"]!;
        var size = (int)Math.Min(wanted < 0 ? count : wanted, count - _sent);
        for (var i = 0; i < size; i++)
        {
            _sent++;
            if (request.Tag == Request.Pull)
                await connection.RecordAsync((long)_sent);
            else
                Discarded++;
        }
        if (_sent == count)
            return false;
        await connection.SuccessAsync(("has_more", true));
        return true;
    }
}
