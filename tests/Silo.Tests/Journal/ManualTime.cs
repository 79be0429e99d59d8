namespace LokaalSignaal.Silo.Tests.Journal;

/// <summary>A clock that stands still until it is moved.</summary>
internal sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Alarm> _alarms = [];
    private readonly SemaphoreSlim _set = new(0);
    private DateTimeOffset _now = now;

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var alarm = new Alarm(this, () => callback(state));
        alarm.Change(dueTime, period);
        return alarm;
    }

    public void Move(TimeSpan by)
    {
        Alarm[] due;
        lock (_gate)
        {
            _now += by;
            due = [.. _alarms.Where(alarm => alarm.Due <= _now)];
            _alarms.RemoveAll(due.Contains);
        }

        Array.ForEach(due, alarm => alarm.Ring());
    }

    /// <summary>Ends when somebody set an alarm that is to ring within this time.</summary>
    public async Task SetWithin(TimeSpan span)
    {
        while (!IsSetWithin(span))
        {
            await _set.WaitAsync();
        }
    }

    private bool IsSetWithin(TimeSpan span)
    {
        lock (_gate)
        {
            return _alarms.Exists(alarm => alarm.Due <= _now + span);
        }
    }

    private void Set(Alarm alarm, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _alarms.Remove(alarm);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                alarm.Due = _now + dueTime;
                _alarms.Add(alarm);
            }
        }

        _set.Release();
    }

    private sealed class Alarm(ManualTime time, Action ring) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public void Ring() => ring();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            time.Set(this, dueTime);
            return true;
        }

        public void Dispose() => time.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
