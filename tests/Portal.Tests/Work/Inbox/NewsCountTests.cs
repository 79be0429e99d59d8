using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Work.Inbox;

namespace LokaalSignaal.Portal.Tests.Work.Inbox;

/// <summary>The line that says that something changed.</summary>
public sealed class NewsCountTests
{
    private static readonly CaseId One = CaseId.Of("kortrijk/signal/7K2MXQ");
    private static readonly CaseId Two = CaseId.Of("kortrijk/signal/4HD9TB");
    private readonly SetClock clock = new();

    [Fact]
    public void A_signal_that_changes_twice_counts_once()
    {
        var news = new NewsCount(clock);

        Assert.True(news.Heard(One));
        Assert.False(news.Heard(One));
        Assert.True(news.Heard(Two));

        Assert.Equal(2, news.Count);
    }

    [Fact]
    public void What_the_reader_changed_is_no_news_but_what_comes_later_is()
    {
        var news = new NewsCount(clock);
        news.Heard(One);

        news.Mine(One);
        Assert.False(news.Heard(One));
        Assert.Equal(0, news.Count);

        clock.Now += TimeSpan.FromSeconds(11);
        Assert.True(news.Heard(One));
    }

    [Fact]
    public void Reading_the_list_again_begins_anew()
    {
        var news = new NewsCount(clock);
        news.Heard(One);

        news.Read();

        Assert.Equal(0, news.Count);
        Assert.True(news.Heard(One));
    }
}
