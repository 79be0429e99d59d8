using LokaalSignaal.Portal.Hosting;

return await CommandLine.RunAsync(args);
