using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Management;
using Elsa.Workflows.Management.Models;
using LokaalSignaal.Silo.Processes.Elsa;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Tests.Processes.Elsa;

/// <summary>Elsa's own importer, with our activities among those that it knows.</summary>
public sealed class ElsaImporter : IAsyncLifetime
{
    private readonly ServiceProvider _elsa = Furnish();

    public async Task InitializeAsync()
    {
        await using var scope = _elsa.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IActivityRegistryPopulator>().PopulateRegistryAsync();
    }

    public Task DisposeAsync() => _elsa.DisposeAsync().AsTask();

    /// <summary>Imports a file, and reads back what Elsa then has in its store.</summary>
    public async Task<Flowchart> ImportAsync(string file)
    {
        await using var scope = _elsa.CreateAsyncScope();
        var rooms = scope.ServiceProvider;
        var model = rooms.GetRequiredService<IApiSerializer>().Deserialize<WorkflowDefinitionModel>(file);
        var imported = await rooms.GetRequiredService<IWorkflowDefinitionImporter>()
            .ImportAsync(new SaveWorkflowDefinitionRequest { Model = model, Publish = true });
        Assert.True(imported.Succeeded, string.Join(", ", imported.ValidationErrors.Select(error => error.Message)));
        var graph = await rooms.GetRequiredService<IWorkflowDefinitionService>().MaterializeWorkflowAsync(imported.WorkflowDefinition);
        return Assert.IsType<Flowchart>(graph.Workflow.Root);
    }

    private static ServiceProvider Furnish()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddElsa(elsa => elsa.UseWorkflowManagement(management => management.AddActivities(ElsaLibrary.Activities)));
        return services.BuildServiceProvider();
    }
}
