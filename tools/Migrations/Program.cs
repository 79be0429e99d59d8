using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// dotnet-ef asks this host for the contexts it knows: each one of Silo, on a database that is never opened.
HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
MethodInfo add = ((Delegate)Add<DbContext>).Method.GetGenericMethodDefinition();
foreach (Type context in Assembly.Load("LokaalSignaal.Silo").GetTypes().Where(type => type.IsSubclassOf(typeof(DbContext)) && !type.IsAbstract))
{
    add.MakeGenericMethod(context).Invoke(null, [builder.Services]);
}

builder.Build().Run();

static void Add<TContext>(IServiceCollection services)
    where TContext : DbContext =>
    services.AddDbContext<TContext>(options => _ = typeof(TContext).Name.StartsWith("Postgres", StringComparison.Ordinal)
        ? options.UseNpgsql("Host=localhost")
        : options.UseSqlite("Data Source=:memory:"));
