#!/usr/bin/env bash
# Builds the last commit in two folders with names of different lengths, each from nothing, and compares everything that is served.
set -eu
root=$(git rev-parse --show-toplevel)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for name in a a-folder-with-a-longer-name; do
  git clone --quiet "$root" "$work/$name"
  echo "Building in $work/$name"
  make -C "$work/$name" build
  (cd "$work/$name" && target/release/due-care export "$work/export-$name")
done
diff -r "$work"/export-a "$work"/export-a-folder-with-a-longer-name
echo "The same bytes: $(find "$work/export-a" -type f | wc -l) files, wasm $(sha256sum "$work"/export-a/site/pkg/*.wasm | cut -c1-16)"
