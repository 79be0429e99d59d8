using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.Api.Signals;

/// <summary>What givers and processors do with a signal.</summary>
internal static class SignalDeeds
{
    /// <summary>The giver takes it back.</summary>
    public static ValueTask<IResult> WithdrawAsync([AsParameters] SignalDeed deed, WithdrawBody? body) =>
        deed.DoAsync(new WithdrawSignal(body?.Reason));

    /// <summary>It is taken up again.</summary>
    public static ValueTask<IResult> ReopenAsync([AsParameters] SignalDeed deed, ReasonBody body) =>
        deed.DoAsync(new ReopenSignal(body.Reason));

    /// <summary>It is about one person, and referred to help.</summary>
    public static ValueTask<IResult> ReferAsync([AsParameters] SignalDeed deed, ReasonBody body) =>
        deed.DoAsync(new ReferSignal(body.Reason));

    /// <summary>The organisation that handles it hands it over to the municipality.</summary>
    public static ValueTask<IResult> HandOverAsync([AsParameters] SignalDeed deed, ReasonBody body) =>
        deed.DoAsync(new HandOverSignal(body.Reason));

    /// <summary>The giver adds something.</summary>
    public static ValueTask<IResult> AddAsync([AsParameters] SignalDeed deed, AdditionBody body) =>
        deed.DoAsync(new AddToSignal(body.Text));

    /// <summary>The giver says whether it helped.</summary>
    public static ValueTask<IResult> RateAsync([AsParameters] SignalDeed deed, HelpedBody body) =>
        deed.DoAsync(new SayWhetherItHelped(body.Helped, body.Note));

    /// <summary>A processor confirms or corrects what it is about.</summary>
    public static ValueTask<IResult> LabelAsync([AsParameters] SignalDeed deed, LabelsBody body) =>
        deed.DoAsync(new ConfirmLabels([.. body.Themes], [.. body.TargetGroups], body.Nature));
}
