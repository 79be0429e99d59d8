using LokaalSignaal.Silo.Journal.Postgres;
using Npgsql;

namespace LokaalSignaal.Silo.Tests.Journal.Postgres;

public sealed class PostgresUrlTests
{
    [Theory]
    [InlineData("postgres://els@db.example:5433/signals", "db.example", 5433, "els", null, "signals")]
    [InlineData("postgresql://els:a%40b%3Ac@db/signals", "db", 5432, "els", "a@b:c", "signals")]
    [InlineData("postgres:///signals?host=/run/postgresql&user=els", "/run/postgresql", 5432, "els", null, "signals")]
    [InlineData("postgres://db/my%20signals", "db", 5432, null, null, "my signals")]
    public void An_address_tells_how_to_connect(string url, string host, int port, string? user, string? password, string database)
    {
        var way = new NpgsqlConnectionStringBuilder(PostgresUrl.Read(url));

        Assert.Equal((host, port, user, password, database), (way.Host, way.Port, way.Username, way.Password, way.Database));
    }

    [Fact]
    public void Settings_of_the_connection_come_after_it() =>
        Assert.Equal(SslMode.Require, new NpgsqlConnectionStringBuilder(PostgresUrl.Read("postgres://db/signals?sslmode=require")).SslMode);

    [Theory]
    [InlineData("postgres://db")]
    [InlineData("postgres://db/")]
    [InlineData("postgres://db/signals?colour=green")]
    [InlineData("postgres://db/signals?sslmode=perhaps")]
    [InlineData("mysql://db/signals")]
    [InlineData("Host=db;Database=signals")]
    public void Anything_else_is_none(string url) => Assert.Null(PostgresUrl.Read(url));
}
