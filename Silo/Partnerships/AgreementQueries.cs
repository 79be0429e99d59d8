using System.Collections.Immutable;
using LokaalSignaal.Documents;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Municipalities;
using LokaalSignaal.Silo.Organisations;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Silo.Timelines;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Partnerships;

/// <summary>
/// Reads agreements. What anyone may read is decided by what the partnership is now and by today, each time: once it ended,
/// nothing of it is public.
/// </summary>
public sealed class AgreementQueries(
    IStoreReader store,
    CaseStories stories,
    TextStore texts,
    OwnerNames names,
    AnswerKeys keys,
    BrusselsTime time) : IAgreementQueries
{
    /// <inheritdoc/>
    public async ValueTask<AgreementFile?> FileAsync(CaseId partnership, int number, Actor reader, CancellationToken cancellationToken = default)
    {
        if (await stories.PartnershipAsync(partnership, cancellationToken) is not { State: var state } || !MayRead(reader, state)
            || Find(state, number) is not { } agreement || await FileAsync(state, agreement, cancellationToken) is not { } file)
        {
            return null;
        }

        var named = await texts.ReadAsync([agreement.FileName], ReadScope.Of(partnership.Owner), cancellationToken);
        return file with { FileName = named.GetValueOrDefault(agreement.FileName) };
    }

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<PublicPartner>> PublicAsync(OwnerId municipality, CancellationToken cancellationToken = default)
    {
        await using var context = store.Context(ReadScope.Of(municipality));
        var taking = await TakingPart.On(context, time.Today).Where(row => row.Municipality == municipality.Value)
            .Select(row => row.Organisation).ToListAsync(cancellationToken);
        var agreed = await context.Partnerships.Where(row => row.Municipality == municipality.Value && row.Agreements != "[]")
            .Select(row => new { row.Organisation, row.Agreements }).ToDictionaryAsync(row => row.Organisation, row => row.Agreements, cancellationToken);
        var named = await names.ReadAsync(taking, cancellationToken);
        return
        [
            .. named.OrderBy(name => name.Value, MunicipalityViews.ByName).Select(name => new PublicPartner(
                OwnerId.Of(name.Key), name.Value, PublicAgreements.Read(agreed.GetValueOrDefault(name.Key, "[]")))),
        ];
    }

    /// <inheritdoc/>
    public async ValueTask<AgreementFile?> PublicFileAsync(
        OwnerId municipality,
        OwnerId organisation,
        int number,
        Predicate<DocumentRef>? isHeld = null,
        CancellationToken cancellationToken = default) =>
        await stories.PartnershipAsync(keys.Partnership(municipality, organisation), cancellationToken) is { State: var state }
        && Standing.Of(state).HoldsOn(time.Today) && Find(state, number) is { Published: true } agreement
            ? isHeld?.Invoke(agreement.Document) is true ? Of(agreement, null) : await FileAsync(state, agreement, cancellationToken)
            : null;

    private async ValueTask<AgreementFile?> FileAsync(PartnershipState state, Agreement agreement, CancellationToken cancellationToken)
    {
        var reference = agreement.Document.Value;
        await using var context = store.Context(ReadScope.Of(state.Id.Owner));
        var content = await context.Documents.Where(row => row.Ref == reference && row.State == StoredDocument.Present)
            .Select(row => row.Content).FirstOrDefaultAsync(cancellationToken);
        return content is null ? null : Of(agreement, content);
    }

    private static AgreementFile Of(Agreement agreement, byte[]? content) =>
        new(agreement.Kind, agreement.Type, agreement.SignedOn, agreement.Document, content is null ? default(ReadOnlyMemory<byte>?) : new ReadOnlyMemory<byte>(content));

    private static bool MayRead(Actor reader, PartnershipState state) =>
        AccessRules.May(reader, Deed.ReadPartnership, new Subject(state.Id.Owner) { Case = state.Id, Organisation = state.Organisation });

    private static Agreement? Find(PartnershipState state, int number) =>
        state.Agreements.FirstOrDefault(one => one.Number == number && one.RemovedAt is null);
}
