#!/usr/bin/env bash
# Runs `smap ci` as the action's inputs ask and keeps its status for later, so that the comment is posted all the same.
# It sees the text of a stranger's pull request and therefore no token.
set -uo pipefail

words=(ci --format github --out "$SMAP_FOLDER" --name "$SMAP_NAME")
[ -n "$SMAP_BASE" ] && words+=(--base "$SMAP_BASE")
[ -n "$SMAP_FAIL_ON" ] && words+=(--fail-on "$SMAP_FAIL_ON")
[ -n "$SMAP_MAX_WARNINGS" ] && words+=(--max-warnings "$SMAP_MAX_WARNINGS")
[ -n "$SMAP_LANG" ] && words+=(--lang "$SMAP_LANG")
words+=(--)
while IFS= read -r path; do
  [ -n "$path" ] && words+=("$path")
done <<<"$SMAP_PATHS"

status=0
node "$SMAP_PROGRAM" "${words[@]}" || status=$?

{
  printf 'folder=%s\n' "$SMAP_FOLDER"
  printf 'status=%s\n' "$status"
} >>"$GITHUB_OUTPUT"

# The job's own page shows the comment, too, where none can be posted. Pictures do not show there.
if [ -f "$SMAP_FOLDER/comment.md" ]; then
  grep -v '^!\[' "$SMAP_FOLDER/comment.md" >>"$GITHUB_STEP_SUMMARY"
fi
exit 0
