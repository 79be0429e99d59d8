# Sourced by run, with $root set: builds an edition where it must, and tells where its program is.

sources=(Portal Silo Workflows Grains.Abstractions)
settings=(global.json Directory.Build.props Directory.Packages.props .editorconfig)

# Whether anything that is built is newer than a file.
newer_than() {
    [ -n "$(cd "$root" && find "${settings[@]}" "${sources[@]}" \( -name bin -o -name obj \) -prune -o -type f -newer "$1" -print -quit)" ]
}

ahead() { [ "$(uname -sm)" != 'Linux x86_64' ] || echo -p:CompiledAhead=true; }

# What makes a build that edition. LOKAALSIGNAAL_PACKAGES names one more place to look for packages: a folder or a feed.
asked() {
    [ "$1" != cluster ] || echo -p:Cluster=true
    [ -z "${LOKAALSIGNAAL_PACKAGES:-}" ] || echo "-p:RestoreAdditionalProjectSources=$LOKAALSIGNAAL_PACKAGES"
}

# What was asked of which sources: where nothing of it changed, the answer of today will be that of an hour ago.
question() {
    {
        (cd "$root" && cat global.json Directory.Build.props Directory.Packages.props ./*/*.csproj)
        cat "$HOME"/.nuget/NuGet/NuGet.Config "$HOME"/.config/NuGet/NuGet.Config "$root"/[Nn]u[Gg]et.[Cc]onfig 2> /dev/null || true
        echo "${LOKAALSIGNAAL_PACKAGES:-} ${NUGET_PACKAGES:-} $(uname -m)"
    } | sha256sum | cut -d' ' -f1
}

# Why it can't be, remembered for a day as long as the same is asked and nothing that is built changed.
remembered() {
    [ -f "$refused" ] && [ -n "$(find "$refused" -mmin -1440)" ] && [ "$(head -n 1 "$refused")" = "$(question)" ] && ! newer_than "$refused" &&
        why=$(sed -n 2p "$refused")
}

remember() {
    why=$1
    printf '%s\n%s\n' "$(question)" "$why" > "$refused"
}

# The packages that a restore didn't find, each once.
unfound() { grep -oE 'Unable to find (a stable )?package [^ ]+' "$1" | sed 's/.* //; s/\.$//' | sort -u | paste -sd' ' | sed 's/ /, /g'; }

# The embedded edition always restores; of the cluster's this is the question.
restore() {
    local names
    (cd "$root" && timeout 300 dotnet restore Portal/Portal.csproj $(asked cluster) $(ahead) -v q --nologo) > "$log" 2>&1 && return
    names=$(unfound "$log")
    if [ -n "$names" ]; then
        remember "these packages can't be had: $names"
    else
        remember "its packages don't restore (see $log)"
    fi
    return 1
}

# Each build has a folder of its own: a portal that still runs keeps the files it started from.
publish() {
    local started target
    started=$(date +%s%N)
    target="$served/$started"
    touch "$served/started"
    if ! (cd "$root" && dotnet publish Portal/Portal.csproj -c Release $(asked "$1") $(ahead) -o "$target" -v q --nologo) > "$log" 2>&1; then
        rm -rf "$target"
        return 1
    fi

    if [ "$1" = cluster ] && ! dotnet "$target/LokaalSignaal.Portal.dll" self-check --culture en > "$log" 2>&1; then
        rm -rf "$target"
        return 2
    fi

    echo "$started" > "$current.new"
    touch -r "$served/started" "$current.new"
    mv "$current.new" "$current"
    (cd "$served" && ls -d [0-9]* | sort -n | head -n -3 | xargs -r rm -rf)
}

build() {
    local status=0
    echo "Building LokaalSignaal, $1 edition (the first time this takes a minute or two) ..." >&2
    publish "$1" || status=$?
    case $1-$status in
        *-0) ;;
        cluster-1)
            remember "it doesn't build (see $log)"
            return 1
            ;;
        cluster-2)
            remember "it doesn't pass its self-check: $(tail -n 1 "$log")"
            return 1
            ;;
        *)
            grep -E 'error' "$log" | sort -u | head -20 >&2 || cat "$log" >&2
            echo "The build failed; its whole report is in $log." >&2
            exit 1
            ;;
    esac
}

ready() { [ -e "$current" ] && ! newer_than "$current"; }

# Makes an edition ready and sets $program; where that can't be, $why says so.
take() {
    case $1 in
        cluster) served="$root/Portal/bin/cluster/served" ;;
        *) served="$root/Portal/bin/served" ;;
    esac
    current="$served/current"
    refused="$served/refused"
    log="$served/build.log"
    mkdir -p "$served"
    if ! ready; then
        {
            ! command -v flock > /dev/null || flock 9
            if ! ready; then
                if [ "$1" = cluster ]; then
                    ! remembered || return 1
                    echo 'Looking for the packages of the cluster edition ...' >&2
                    restore || return 1
                fi
                build "$1" || return 1
            fi
        } 9> "$served/lock"
    fi

    program="$served/$(cat "$current")/LokaalSignaal.Portal.dll"
}
