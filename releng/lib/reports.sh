# Sums up the tests' reports. Needs project.sh, say.sh.

# report_tests SINCE: prints what failed and was skipped, and the sum of the reports written since then (seconds since
# 1970). Fails if a test failed, or if none ran.
report_tests() {
  local reports totals
  reports=$(find "$root/bundles" "$releng" -path '*/target/surefire-reports/TEST-*.xml' -newermt "@$1" 2>/dev/null)
  [ -n "$reports" ] || { echo "Tests run: 0. No test has run."; return 1; }
  failed_tests $reports
  totals=$(sum tests $reports)\ $(sum failures $reports)\ $(sum errors $reports)\ $(sum skipped $reports)
  set -- $totals
  [ "$4" = 0 ] || say "$4 tests were skipped; the reports say why: bundles/*/target/surefire-reports, releng/*/target/surefire-reports."
  echo "Tests run: $1, Failures: $2, Errors: $3, Skipped: $4"
  [ "$1" -gt "$4" ] && [ "$2" = 0 ] && [ "$3" = 0 ]
}

# sum ATTRIBUTE FILE...: of the test suites' attribute.
sum() {
  local attribute=$1; shift
  sed -n "s/^<testsuite .* $attribute=\"\([0-9]*\)\".*/\1/p; s/^ *<testsuite.* $attribute=\"\([0-9]*\)\".*/\1/p" "$@" \
    | awk '{ total += $1 } END { print total + 0 }'
}

# Names of the tests that failed, one a line.
failed_tests() {
  awk '
    /<testcase / { name = $0; sub(/.* name="/, "", name); sub(/".*/, "", name)
                   class = $0; sub(/.* classname="/, "", class); sub(/".*/, "", class) }
    /<(failure|error)[ >]/ { print "FAILED " class "." name }' "$@"
}
