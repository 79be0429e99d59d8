using FsCheck;
using FsCheck.Fluent;
using LokaalSignaal.Cases;
using LokaalSignaal.Portal.Work.Signals;

namespace LokaalSignaal.Portal.Tests.Work.Signals;

/// <summary>Picking words to mask.</summary>
public sealed class MaskDraftTests
{
    [Fact]
    public void Neighbouring_words_are_one_stretch()
    {
        var draft = new MaskDraft("Bel  Jan Peeters\nin de Kerkstraat 3.");
        foreach (var word in new[] { 2, 1, 5 })
        {
            draft.Toggle(word);
        }

        Assert.Equal(new[] { new TextRange(5, 11), new TextRange(23, 10) }.AsEnumerable(), draft.Ranges);
    }

    [Fact]
    public void A_word_that_is_dropped_again_stays()
    {
        var draft = new MaskDraft("Jan");
        draft.Toggle(0);
        draft.Toggle(0);

        Assert.True(draft.IsEmpty);
        Assert.Empty(draft.Ranges);
    }

    [Fact]
    public void Every_picked_word_is_in_a_stretch_and_no_other_is() =>
        Check.QuickThrowOnFailure(Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), ArbMap.Default.ArbFor<int>(), (text, seed) =>
        {
            var draft = new MaskDraft(text.Get);
            for (var word = 0; word < draft.Words.Length; word++)
            {
                if (((seed >> (word % 31)) & 1) == 1)
                {
                    draft.Toggle(word);
                }
            }

            var ranges = draft.Ranges;
            return Enumerable.Range(0, draft.Words.Length).All(word =>
                draft.Has(word) == ranges.Any(range => range.Start <= draft.Words[word].Start && draft.Words[word].End <= range.Start + range.Length));
        }));
}
