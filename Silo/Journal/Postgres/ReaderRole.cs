using Npgsql;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>
/// The role in which everything is read that doesn't write: it may select and nothing else, so that only the journal's
/// own role writes. It is of this database alone, because roles are the whole server's.
/// </summary>
internal static class ReaderRole
{
    private const string Name = "SELECT 'lokaalsignaal_reader_' || oid FROM pg_database WHERE datname = current_database()";
    private const string Exists = "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)";
    private const string IsMember = "SELECT pg_has_role(current_user, $1, $2)";
    private const int TellsMembersApart = 16;

    /// <summary>Makes it where it isn't there, and lets it read what there is; one process at a time.</summary>
    /// <param name="connection">The journal's own.</param>
    /// <returns>Its name.</returns>
    /// <exception cref="PostgresException">The journal's role may not make roles, and nobody made this one for it.</exception>
    public static string Ensure(NpgsqlConnection connection)
    {
        var role = (string)PostgresOpening.Scalar(connection, Name)!;
        if (PostgresOpening.Scalar(connection, Exists, role) is false)
        {
            _ = PostgresOpening.Scalar(connection, $"CREATE ROLE {role} NOLOGIN");
        }

        // Since then whoever makes a role is a member of it, but may not act in it.
        var deed = connection.PostgreSqlVersion.Major < TellsMembersApart ? "MEMBER" : "SET";
        if (PostgresOpening.Scalar(connection, IsMember, role, deed) is false)
        {
            _ = PostgresOpening.Scalar(connection, $"GRANT {role} TO CURRENT_USER");
        }

        var schema = (string)PostgresOpening.Scalar(connection, "SELECT quote_ident(current_schema())")!;
        _ = PostgresOpening.Scalar(connection, $"GRANT USAGE ON SCHEMA {schema} TO {role}");
        _ = PostgresOpening.Scalar(connection, $"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {role}");
        return role;
    }
}
