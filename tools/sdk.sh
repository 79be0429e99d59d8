# Sourced by run, test and bench, with $root set: finds the .NET SDK 10, or puts it into .sdk/ here, where it bothers nobody.

has_sdk() { command -v "$1" > /dev/null && "$1" --list-sdks 2> /dev/null | grep -q '^10\.'; }

fetch() {
    if command -v curl > /dev/null; then curl -fsSL --retry 3 "$1" -o "$2"; else wget -q "$1" -O "$2"; fi
}

# What a bare Debian lacks: something to fetch with, certificates, and the languages that .NET compares words by.
install_basics() {
    [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null || return 0
    { command -v curl || command -v wget; } > /dev/null 2>&1 && ldconfig -p | grep -q libicuuc && return 0
    apt-get update -qq &&
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends curl ca-certificates \
            "$(apt-cache search --names-only '^libicu[0-9]+$' | cut -d' ' -f1 | sort -V | tail -1)"
}

install_sdk() {
    local script
    script=$(mktemp)
    echo 'Installing the .NET SDK 10 into .sdk/ (once) ...' >&2
    install_basics > /dev/null 2>&1 < /dev/null
    fetch https://dot.net/v1/dotnet-install.sh "$script" &&
        bash "$script" --channel 10.0 --install-dir "$root/.sdk" --no-path > /dev/null < /dev/null
    local status=$?
    rm -f "$script"
    return $status
}

if ! has_sdk dotnet; then
    if ! has_sdk "$root/.sdk/dotnet" && { ! install_sdk || ! has_sdk "$root/.sdk/dotnet"; }; then
        {
            echo 'LokaalSignaal needs the .NET SDK 10. This machine has none, and it could not be fetched from dot.net.'
            echo 'Install it (https://learn.microsoft.com/dotnet/core/install) and run this again.'
        } >&2
        exit 1
    fi

    export DOTNET_ROOT="$root/.sdk" PATH="$root/.sdk:$PATH"
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
# Nothing of a build stays behind in the background.
export DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1
