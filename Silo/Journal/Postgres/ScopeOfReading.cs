using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace LokaalSignaal.Silo.Journal.Postgres;

/// <summary>
/// Says before each query how far it reaches, in the same round trip and for that transaction alone. A query without it
/// finds nothing: the policies of the tables see to that.
/// </summary>
internal sealed class ScopeOfReading : DbCommandInterceptor
{
    /// <summary>Says it in a batch, as its first command. What was said comes back as a first result.</summary>
    public static NpgsqlBatchCommand Say(ReadScope scope) => new(Setting)
    {
        Parameters =
        {
            new NpgsqlParameter<string> { TypedValue = scope.OwnersInWords },
            new NpgsqlParameter<string> { TypedValue = Hex(scope.Person) },
            new NpgsqlParameter<string> { TypedValue = Hex(scope.FollowCode) },
            new NpgsqlParameter<string> { TypedValue = scope.PartnerInWords },
        },
    };

    private const string Setting = """
        SELECT set_config('lokaalsignaal.owners', $1, true),
               set_config('lokaalsignaal.person', $2, true),
               set_config('lokaalsignaal.code', $3, true),
               set_config('lokaalsignaal.partner', $4, true)
        """;

    private const string Saying = """
        SELECT set_config('lokaalsignaal.owners', @scope_owners, true),
               set_config('lokaalsignaal.person', @scope_person, true),
               set_config('lokaalsignaal.code', @scope_code, true),
               set_config('lokaalsignaal.partner', @scope_partner, true);

        """;

    private const string SayingByKeys = """
        SELECT set_config('plan_cache_mode', 'force_generic_plan', true),
               set_config('lokaalsignaal.owners', @scope_owners, true),
               set_config('lokaalsignaal.person', @scope_person, true),
               set_config('lokaalsignaal.code', @scope_code, true),
               set_config('lokaalsignaal.partner', @scope_partner, true);

        """;

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result)
    {
        Begin(command, eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Begin(command, eventData.Context);
        return new(result);
    }

    // What was said comes back as a first result.
    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        if (ScopeIn(eventData.Context) is null)
        {
            return result;
        }

        try
        {
            _ = result.NextResult();
            return result;
        }
        catch (Exception error) when (IsLetGo(error, command))
        {
            throw;
        }
    }

    public override async ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default)
    {
        if (ScopeIn(eventData.Context) is null)
        {
            return result;
        }

        try
        {
            _ = await result.NextResultAsync(cancellationToken).ConfigureAwait(false);
            return result;
        }
        catch (Exception error) when (IsLetGo(error, command))
        {
            throw;
        }
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => IsLetGo(eventData.Exception, command);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        _ = IsLetGo(eventData.Exception, command);
        return Task.CompletedTask;
    }

    // Nobody gets the connection any more that it came over.
    private static bool IsLetGo(Exception error, DbCommand command)
    {
        if (!PostgresFault.IsAtOdds(error) || command.Connection is not NpgsqlConnection atOdds)
        {
            return false;
        }

        NpgsqlConnection.ClearPool(atOdds);
        return true;
    }

    private static ReadScope? ScopeIn(DbContext? context) => (context as PostgresStoreContext)?.Scope;

    private static void Begin(DbCommand command, DbContext? context)
    {
        if (ScopeIn(context) is { } scope)
        {
            var asked = command.CommandText;
            command.CommandText = (asked.StartsWith(Keyed.Mark, StringComparison.Ordinal) ? SayingByKeys : Saying) + asked;
            _ = command.Parameters.Add(new NpgsqlParameter("scope_owners", scope.OwnersInWords));
            _ = command.Parameters.Add(new NpgsqlParameter("scope_person", Hex(scope.Person)));
            _ = command.Parameters.Add(new NpgsqlParameter("scope_code", Hex(scope.FollowCode)));
            _ = command.Parameters.Add(new NpgsqlParameter("scope_partner", scope.PartnerInWords));
        }
    }

    private static string Hex(byte[]? value) => value is null ? "" : Convert.ToHexStringLower(value);
}
