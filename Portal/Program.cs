using LokaalSignaal.Portal.Hosting;

return await ServeCommand.Root().Parse(args).InvokeAsync();
