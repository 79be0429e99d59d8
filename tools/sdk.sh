# Sourced by run, test and bench: says in words what is missing when .NET is.

if ! command -v dotnet > /dev/null || ! dotnet --list-sdks | grep -q '^10\.'; then
    {
        echo 'LokaalSignaal needs the .NET SDK 10, and this machine has none.'
        echo 'Install it (https://learn.microsoft.com/dotnet/core/install) and run this again.'
    } >&2
    exit 1
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# Nothing of a build stays behind in the background.
export DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1
