using LokaalSignaal.Portal.Components;

// The content stands beside the program, wherever it is called from.
WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = AppContext.BaseDirectory,
});

// Published files are in place; a build that is run as it is finds the packages' files by its manifest.
builder.WebHost.UseStaticWebAssets();
builder.Services.AddPortal();

WebApplication app = builder.Build();
app.MapPortal();
app.Run();
