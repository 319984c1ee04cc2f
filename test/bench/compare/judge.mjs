// What an engine said beside what is right: `exact` digit for digit, `inexact` where only digits far
// behind those that count are off, or `wrong`.

/** Of two answers `{ rule: text | number | { total, grade } }` in the plain form of results. */
export function judge(got, want) {
  if (typeof want === 'string') return got === want ? 'exact' : 'wrong';
  if (typeof want === 'number') return judgeNumber(got, want);
  if (got?.grade !== want.grade) return 'wrong';
  return judgeNumber(got.total, want.total);
}

function judgeNumber(got, want) {
  if (got === want) return 'exact';
  return typeof got === 'number' && Math.abs(got - want) < 1e-6 ? 'inexact' : 'wrong';
}

export function tally() {
  const counts = { exact: 0, inexact: 0, wrong: 0 };
  let example;
  return {
    add(got, want, facts) {
      const verdict = judge(got, want);
      counts[verdict]++;
      if (verdict === 'wrong') example ??= { facts, got, want };
    },
    result: () => ({ ...counts, of: counts.exact + counts.inexact + counts.wrong, example }),
  };
}
