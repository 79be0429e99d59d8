using System.Collections.Immutable;

namespace LokaalSignaal.Silo.Hosting.Orleans;

/// <summary>
/// What Orleans asks of the table of silos, in SQL for our own tables: it looks each question up by its name. Names,
/// parameters and columns are the contract of its ADO.NET clustering; a change of the table is taken only by whoever
/// names the version that it was made on. See https://learn.microsoft.com/dotnet/orleans/host/configuration-guide/adonet-configuration.
/// </summary>
internal static class MembershipQueries
{
    private const string ThisSilo = "deployment = @DeploymentId AND address = @Address AND port = @Port AND generation = @Generation";

    // It writes what follows only if nobody changed the table since it was read.
    private const string Turned = """
        WITH turned AS (
            UPDATE versions SET version = version + 1 WHERE deployment = @DeploymentId AND version = @Version RETURNING deployment)
        """;

    private const string Silos = """
        SELECT v.version AS Version, s.address AS Address, s.port AS Port, s.generation AS Generation, s.silo_name AS SiloName,
            s.host_name AS HostName, s.status AS Status, s.proxy_port AS ProxyPort, s.suspect_times AS SuspectTimes,
            s.start_time AS StartTime, s.i_am_alive_time AS IAmAliveTime
        FROM versions v LEFT JOIN silos s ON s.deployment = v.deployment
        """;

    /// <summary>Each question by its name.</summary>
    public static ImmutableDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["InsertMembershipVersionKey"] = """
            WITH made AS (INSERT INTO versions (deployment, version) VALUES (@DeploymentId, 0) ON CONFLICT DO NOTHING RETURNING 1)
            SELECT EXISTS (SELECT FROM made)
            """,
        ["MembershipReadAllKey"] = $"{Silos} WHERE v.deployment = @DeploymentId",
        ["MembershipReadRowKey"] =
            $"{Silos} AND s.address = @Address AND s.port = @Port AND s.generation = @Generation WHERE v.deployment = @DeploymentId",
        ["GatewaysQueryKey"] = """
            SELECT address AS Address, proxy_port AS ProxyPort, generation AS Generation FROM silos
            WHERE deployment = @DeploymentId AND status = @Status AND proxy_port > 0
            """,
        ["InsertMembershipKey"] = $"""
            {Turned}, entered AS (
                INSERT INTO silos (deployment, address, port, generation, silo_name, host_name, status, proxy_port, start_time, i_am_alive_time)
                SELECT deployment, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime FROM turned
                ON CONFLICT DO NOTHING RETURNING 1)
            SELECT EXISTS (SELECT FROM entered)
            """,
        ["UpdateMembershipKey"] = $"""
            {Turned}, changed AS (
                UPDATE silos SET status = @Status, suspect_times = @SuspectTimes, i_am_alive_time = @IAmAliveTime
                WHERE {ThisSilo} AND EXISTS (SELECT FROM turned) RETURNING 1)
            SELECT EXISTS (SELECT FROM changed)
            """,
        ["UpdateIAmAlivetimeKey"] = $"UPDATE silos SET i_am_alive_time = @IAmAliveTime WHERE {ThisSilo}",
        ["DeleteMembershipTableEntriesKey"] = """
            WITH gone AS (DELETE FROM silos WHERE deployment = @DeploymentId) DELETE FROM versions WHERE deployment = @DeploymentId
            """,
        ["CleanupDefunctSiloEntriesKey"] = $"""
            DELETE FROM silos WHERE deployment = @DeploymentId AND i_am_alive_time < @IAmAliveTime AND status <> {(int)SiloStatus.Active}
            """,
    }.ToImmutableDictionary();
}
