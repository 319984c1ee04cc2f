import type { HolidayCalendar } from '@tiaoli/calendar';
import {
  type Bilingual,
  createDiagnostic,
  type Diagnostic,
  type Language,
} from '@tiaoli/diagnostics';
import { checkCall } from './check-call.js';
import { decide } from './decide.js';
import { nowhere } from './nowhere.js';
import type { LoadedPolicy } from './policy.js';
import { isRecordedReport } from './recorded.js';
import type { DecisionReport, Receipt, UsedReceipt } from './report.js';
import { differingRules } from './same-result.js';

export interface ReplayOptions {
  /** The name that messages call the recorded decision by; `report` by default. */
  readonly name?: string;
  /** Of messages and titles inside the new report; Chinese by default. */
  readonly language?: Language;
  /** The holiday calendar that the receipt names, where it is not the bundled one. */
  readonly holidays?: HolidayCalendar;
}

/** What came of deciding again; nothing but diagnostics where that was not possible. */
export interface Replayed {
  /** Whether each recorded result is the one that came now. */
  readonly same?: boolean;
  /** The rules whose result differs, is missing or was added. */
  readonly differing?: readonly string[];
  /** What came now. */
  readonly report?: DecisionReport;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Decides again what a whole report records (policy, results and receipt, as `decide` gave it or
 * JSON read it back) and says whether the results agree. A policy whose text is not the one that
 * decided is refused, for its answer would prove nothing.
 */
export function replay(
  policy: LoadedPolicy,
  recorded: unknown,
  { name = 'report', language = 'zh', holidays }: ReplayOptions = {},
): Replayed {
  const unusable = { diagnostics: [createDiagnostic('not-a-receipt', nowhere, { path: name })] };
  if (!isRecordedReport(recorded)) return unusable;
  // A receipt names its calendar, but does not hold it.
  const { holidays: calendar, ...asked } = recorded.receipt;
  const mistakes = checkCall(policy, asked);
  if (mistakes.length > 0) return { diagnostics: mistakes };
  const { facts, asOf, place, hash, only } = recorded.receipt;
  if (policy.hash !== hash) return { diagnostics: [otherText(policy, hash)] };
  // The text is that of this policy, so another name for it was written in.
  if (policy.id !== recorded.policy || policy.version !== recorded.version) return unusable;
  const question = {
    language,
    facts,
    asOf,
    ...(place === undefined ? {} : { place }),
    ...(only === undefined ? {} : { only }),
    ...(holidays === undefined ? {} : { holidays }),
  };
  const { report, diagnostics } = decide(policy, question);
  if (report === undefined) return { diagnostics };
  const used = otherUse(recorded.receipt, report.receipt);
  if (used !== undefined) return { diagnostics: [used] };
  if (calendar !== report.receipt.holidays) {
    return { diagnostics: [otherHolidays(calendar, report.receipt.holidays)] };
  }
  // A report written with JSON numbers is the same decision.
  const asJson = () => decide(policy, { ...question, numbers: 'json' }).report;
  const now = [report, asJson()].find(
    (each) => each !== undefined && differingRules(recorded, each).length === 0,
  );
  const differing = now === undefined ? differingRules(recorded, report) : [];
  return { same: now !== undefined, differing, report: now ?? report, diagnostics };
}

function otherHolidays(recorded: string | undefined, now: string | undefined): Diagnostic {
  const words = (version: string | undefined): Bilingual =>
    version === undefined ? { zh: '没有用到', en: 'none' } : { zh: version, en: version };
  return createDiagnostic('receipt-of-other-holidays', nowhere, {
    recorded: words(recorded),
    now: words(now),
  });
}

function otherText({ id, hash }: LoadedPolicy, recorded: string): Diagnostic {
  return createDiagnostic('receipt-of-another-text', nowhere, {
    id,
    recorded: abbreviated(recorded),
    hash: abbreviated(hash),
  });
}

/** The first policy that took part then or now, and not in the other decision with the same text. */
function otherUse(recorded: Receipt, now: Receipt): Diagnostic | undefined {
  const { uses: before = [] } = recorded;
  const { uses: after = [] } = now;
  const differs = (one: UsedReceipt, others: readonly UsedReceipt[]): boolean =>
    others.every(({ policy, hash }) => policy !== one.policy || hash !== one.hash);
  const lost = before.find((each) => differs(each, after));
  const found = lost ?? after.find((each) => differs(each, before));
  if (found === undefined) return undefined;
  const same = (each: UsedReceipt): boolean => each.policy === found.policy;
  return createDiagnostic('receipt-of-another-use', nowhere, {
    id: found.policy,
    recorded: wordsOf(before.find((each) => same(each) && differs(each, after))),
    now: wordsOf(after.find((each) => same(each) && differs(each, before))),
  });
}

function wordsOf(used: UsedReceipt | undefined): Bilingual {
  if (used === undefined) return { zh: '没有用到', en: 'not used' };
  const text = `${used.version} ${abbreviated(used.hash)}`;
  return { zh: text, en: text };
}

/** Enough of a hash for a person to tell two texts apart. */
function abbreviated(hash: string): string {
  return `${hash.slice(0, 'sha256:'.length + 12)}…`;
}
