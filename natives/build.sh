#!/bin/sh
# Builds the parser libraries optimised, from the pinned sources of package-lock.json.
# Usage: build.sh DIR    DIR then holds the libraries. Needs cc and npm. See docs/adr/0010-*.md.
set -eu

here="$(cd "$(dirname "$0")" && pwd -P)"
mkdir -p "$1"
target="$(cd "$1" && pwd -P)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cp "$here/package.json" "$here/package-lock.json" "$here/.npmrc" "$work"
cd "$work"
npm ci --ignore-scripts --no-fund --no-audit

# No paths, dates or ids go in, so that the same compiler makes the same bytes.
# Nobody replaces single functions of a library, so its own calls need not go through its table of symbols.
flags="-O3 -g0 -std=c11 -fPIC -shared -fstack-protector-strong -w"
case "$(uname -s)" in
    Darwin) suffix=dylib ;;
    *) suffix=so flags="$flags -fno-semantic-interposition -Wl,--build-id=none" ;;
esac

# library NAME INCLUDE SOURCE...
library() {
    name="$1" include="$2"
    shift 2
    # shellcheck disable=SC2086 # the flags are words
    "${CC:-cc}" $flags -D_DEFAULT_SOURCE -D_DARWIN_C_SOURCE -I "$include" -o "$name.$suffix" "$@"
}

core=node_modules/tree-sitter/vendor/tree-sitter/lib
library tree-sitter "$core/include" -I "$core/src" "$core/src/lib.c"
for language in java javascript python typescript; do
    src="node_modules/tree-sitter-$language/src"
    [ "$language" != typescript ] || src="node_modules/tree-sitter-typescript/typescript/src"
    set -- "$src/parser.c"
    [ ! -f "$src/scanner.c" ] || set -- "$@" "$src/scanner.c"
    library "tree-sitter-$language" "$src" "$@"
done
mv -f ./*."$suffix" "$target"
