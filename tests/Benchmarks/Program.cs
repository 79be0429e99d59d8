Console.Error.WriteLine("No benchmark is known yet.");
return 2;
