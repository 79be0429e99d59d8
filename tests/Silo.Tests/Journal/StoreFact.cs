using LokaalSignaal.Silo.Tests.Journal.Postgres;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace LokaalSignaal.Silo.Tests.Journal;

/// <summary>A test of every database; skipped, with the reason, where a class asks for one that isn't here.</summary>
[XunitTestCaseDiscoverer("LokaalSignaal.Silo.Tests.Journal.StoreFactDiscoverer", "LokaalSignaal.Silo.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class StoreFactAttribute : FactAttribute;

/// <summary>As <see cref="StoreFactAttribute"/>, with data.</summary>
[XunitTestCaseDiscoverer("LokaalSignaal.Silo.Tests.Journal.StoreTheoryDiscoverer", "LokaalSignaal.Silo.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class StoreTheoryAttribute : TheoryAttribute;

public sealed class StoreFactDiscoverer(IMessageSink sink) : FactDiscoverer(sink)
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo factAttribute) =>
        Missing.In(testMethod, DiagnosticMessageSink, discoveryOptions)
        ?? base.CreateTestCase(discoveryOptions, testMethod, factAttribute);
}

public sealed class StoreTheoryDiscoverer(IMessageSink sink) : TheoryDiscoverer(sink)
{
    public override IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions,
        ITestMethod testMethod,
        IAttributeInfo theoryAttribute) =>
        Missing.In(testMethod, DiagnosticMessageSink, discoveryOptions) is { } missing
            ? [missing]
            : base.Discover(discoveryOptions, testMethod, theoryAttribute);
}

/// <summary>A test that can't run, because its database isn't here.</summary>
public sealed class Missing : XunitTestCase
{
    [Obsolete("For deserialising.")]
    public Missing()
    {
    }

    private Missing(IMessageSink sink, ITestFrameworkDiscoveryOptions options, ITestMethod method)
        : base(sink, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method)
    {
    }

    public static Missing? In(ITestMethod method, IMessageSink sink, ITestFrameworkDiscoveryOptions options) =>
        PostgresServer.IsHere || !method.TestClass.Class.Name.Contains(".Postgres.", StringComparison.Ordinal)
            ? null
            : new Missing(sink, options, method);

    protected override string GetSkipReason(IAttributeInfo factAttribute) => "there is no PostgreSQL on this machine";
}
