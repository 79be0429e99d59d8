using LokaalSignaal.Silo.Tests.Dossiers;
using LokaalSignaal.Silo.Tests.Journal.Postgres;
using LokaalSignaal.Silo.Tests.Partnerships;
using LokaalSignaal.Silo.Tests.Readers;
using LokaalSignaal.Silo.Tests.Sharing;
using LokaalSignaal.Silo.Tests.People;
using LokaalSignaal.Silo.Tests.Queries;
using LokaalSignaal.Silo.Tests.Timelines;

namespace LokaalSignaal.Silo.Tests.Postgres;

[Collection(PostgresServer.Collection)]
public sealed class PostgresAccessTests(PostgresServer server) : AccessTests(new RunningSilo(server: server.NewDatabase()));

[Collection(PostgresServer.Collection)]
public sealed class PostgresPagingTests(PostgresServer server) : PagingTests(new RunningSilo(server: server.NewDatabase()));

[Collection(PostgresServer.Collection)]
public sealed class PostgresGiversTimelineTests(PostgresServer server) : GiversTimelineTests(new RunningSilo(server: server.NewDatabase()));

[Collection(PostgresServer.Collection)]
public sealed class PostgresPartnerTests(PostgresServer server) : PartnerTests(new RunningSilo(server: server.NewDatabase()));

[Collection(PostgresServer.Collection)]
public sealed class PostgresRandomPartnersTests(PostgresServer server) : RandomPartnersTests(new RunningSilo(server: server.NewDatabase()));

[Collection(PostgresServer.Collection)]
public sealed class PostgresShareTests(PostgresServer server) : ShareTests(new RunningSilo(server: server.NewDatabase()));

[Collection(PostgresServer.Collection)]
public sealed class PostgresDossierTests(PostgresServer server) : DossierTests(new RunningSilo(server: server.NewDatabase()));

[Collection(PostgresServer.Collection)]
public sealed class PostgresReadLogTests(PostgresServer server) : ReadLogTests(new RunningSilo(server: server.NewDatabase()));

[Collection(PostgresServer.Collection)]
public sealed class PostgresEndingTests(PostgresServer server) : EndingTests(new RunningSilo(server: server.NewDatabase()));

[Collection(PostgresServer.Collection)]
public sealed class PostgresPersonSightTests(PostgresServer server) : PersonSightTests(new RunningSilo(server: server.NewDatabase()));

[Collection(PostgresServer.Collection)]
public sealed class PostgresPartnershipRequestTests(PostgresServer server) : PartnershipRequestTests(new RunningSilo(server: server.NewDatabase()));

[Collection(PostgresServer.Collection)]
public sealed class PostgresAgreementTests(PostgresServer server) : AgreementTests(new RunningSilo(server: server.NewDatabase()));
