#!/usr/bin/env bash
# Makes the files of this folder again: fetches the official lists with npm and runs the project's own command.
# The result is the same, byte for byte; `git diff` shows whether it is.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
package=@etalab/decoupage-administratif@4.1.0

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
echo "Fetching $package"
archive=$(cd "$folder" && npm pack --silent "$package")
tar -xzf "$folder/$archive" -C "$folder"
dotnet run --project "$here/../MapService" -- geodata "$folder/package/data" "$here/points.csv" "$here" --outline "$here/outline.csv"
