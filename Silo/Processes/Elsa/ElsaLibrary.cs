using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Extensions;
using Elsa.Workflows.Features;
using Elsa.Workflows.Middleware.Activities;
using Elsa.Workflows.Middleware.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LokaalSignaal.Silo.Processes.Elsa;

/// <summary>
/// Elsa as a library: what walks a workflow in this process, and nothing of its runtime, its management or its stores. It
/// has rooms of its own, so that nothing of it stands among ours.
/// </summary>
internal static class ElsaLibrary
{
    /// <summary>The activities that charts are made of.</summary>
    public static IReadOnlyList<Type> Activities { get; } =
    [
        typeof(EntranceActivity), typeof(IntakeActivity), typeof(TriageActivity), typeof(TaskActivity), typeof(DecideActivity),
        typeof(WaitActivity), typeof(ForkActivity), typeof(ArrivalActivity), typeof(JoinActivity), typeof(FeedbackActivity),
        typeof(CloseActivity),
    ];

    /// <summary>Furnishes the rooms.</summary>
    public static async Task<ServiceProvider> OpenAsync(ILoggerFactory? logs)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        if (logs is not null)
        {
            services.AddSingleton(logs);
        }

        Choose(services);
        var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<IActivityRegistry>()
            .RegisterAsync([.. Activities, typeof(Flowchart), typeof(Workflow), typeof(NotFoundActivity)]);
        return provider;
    }

    private static void Choose(IServiceCollection services)
    {
        var module = services.CreateModule();
        module.Configure<WorkflowsFeature>(elsa => elsa
            .WithWorkflowExecutionPipeline(walk => walk.UseDefaultActivityScheduler())
            .WithActivityExecutionPipeline(step => step.UseDefaultActivityInvoker()));
        module.Configure<FlowchartFeature>(charts => charts.UseTokenBasedExecution());
        module.Apply();
        services.AddScoped<Trail>();
        services.AddSingleton<IActivitySchedulerFactory, DeepestFirst>();
    }

    // Each branch of a fork goes as far as it can before the next, as our engines must.
    private sealed class DeepestFirst : IActivitySchedulerFactory
    {
        public IActivityScheduler CreateScheduler() => new StackBasedActivityScheduler();
    }
}
