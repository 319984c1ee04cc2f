import { shiftDays } from '@tiaoli/calendar';
import { allRules, type Core, type CoreExpression, type DateText, descendants } from '@tiaoli/ir';

/** Days, both included, on which every parameter keeps its value. */
export interface Period {
  readonly from: DateText;
  readonly until: DateText;
}

/** The last day that proofs look at where a policy has no end. */
export const endless = '9999-12-31';

/** How far past its last change a policy without an end is looked at where the day itself matters. */
const yearsAhead = 20;

/** Days on which something of a core begins or ends to count. */
export function changesIn({ effective, until, parameters }: Core): readonly DateText[] {
  const ofParameters = parameters.flatMap(({ values }) =>
    values.flatMap(({ from, until: last }) => [from, last && nextDay(last)]),
  );
  return [effective, until && nextDay(until), ...ofParameters].filter((day) => day !== undefined);
}

/** The days from one to another as periods that begin on the changes between them. */
export function periodsBetween(
  { effective, until }: Core,
  changes: readonly DateText[],
): readonly Period[] {
  const isWithin = (day: DateText): boolean =>
    day > effective && (until === undefined || day <= until);
  const starts = [...new Set([effective, ...changes.filter(isWithin)])].sort();
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return { from, until: next === undefined ? (until ?? endless) : dayBefore(next) };
  });
}

/** The days of a period that matter: the first where the day takes no part in what is decided. */
export function daysThatMatter(core: Core, { from, until }: Period): Period {
  if (!readsDay(core)) return { from, until: from };
  return { from, until: until === endless ? aheadOf(from) : until };
}

function aheadOf(from: DateText): DateText {
  const year = Math.min(9999, Number(from.slice(0, 4)) + yearsAhead);
  return `${String(year).padStart(4, '0')}-12-31`;
}

export function readsDay(core: Core): boolean {
  return allRules(core).some(({ declared }) => [...descendants(declared.body)].some(isOfTheDay));
}

function isOfTheDay({ kind }: CoreExpression): boolean {
  return kind === 'asOfDate' || kind === 'milestones';
}

function nextDay(day: DateText): DateText {
  return shiftDays(day, 1) ?? endless;
}

function dayBefore(day: DateText): DateText {
  return shiftDays(day, -1) ?? day;
}
