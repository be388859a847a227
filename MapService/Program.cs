Console.WriteLine("Maps");
