import { type Bilingual, createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import { nameWords } from '@tiaoli/evaluator';
import { allRules, type Core, qualifiedName } from '@tiaoli/ir';
import type { LoadedPolicy } from 'tiaoli';
import type { FindingKind } from '../conditions/condition.js';
import type { Finding, Unknown, UnknownReason } from '../finding.js';
import { witnessWords } from './facts-words.js';

/** What messages about a finding may say. */
interface Said {
  readonly rule: Bilingual;
  /** The number of a row, a case or a veto; the name of anything else. */
  readonly number: string;
  readonly name: Bilingual;
  readonly facts: Bilingual;
  readonly said: Bilingual;
}

type Makers = {
  readonly [K in FindingKind]: (span: Finding['span'], said: Said) => Diagnostic;
};

const makers: Makers = {
  gap: (span, { rule, facts }) => createDiagnostic('proof-gap', span, { rule, facts }),
  overlap: (span, { facts, said }) => createDiagnostic('proof-overlap', span, { facts, said }),
  'dead-row': (span, { rule, number }) =>
    createDiagnostic('proof-dead-row', span, { rule, number }),
  'dead-case': (span, { rule, number }) =>
    createDiagnostic('proof-dead-case', span, { rule, number }),
  'dead-criterion': (span, { rule, name }) =>
    createDiagnostic('proof-dead-criterion', span, { rule, name }),
  'unreachable-grade': (span, { rule, name }) =>
    createDiagnostic('proof-unreachable-grade', span, { rule, name }),
  'veto-never': (span, { rule, number }) =>
    createDiagnostic('proof-veto-never', span, { rule, number }),
  'veto-always': (span, { rule, number }) =>
    createDiagnostic('proof-veto-always', span, { rule, number }),
  'division-by-zero': (span, { rule, facts }) =>
    createDiagnostic('proof-division-by-zero', span, { rule, facts }),
  'date-without-parameter': (span, { rule, said, facts }) =>
    createDiagnostic('proof-date-without-parameter', span, { rule, said, facts }),
  error: (span, { rule, facts, said }) =>
    createDiagnostic('proof-error', span, { rule, facts, said }),
  'out-of-range': (span, { rule, facts }) =>
    createDiagnostic('proof-out-of-range', span, { rule, facts }),
  'claim-refuted': (span, { name, facts }) =>
    createDiagnostic('proof-claim-refuted', span, { name, facts }),
};

/** What was found, in words. */
export function findingDiagnostic(finding: Finding, { core }: LoadedPolicy): Diagnostic {
  const { kind, span, witness, said = nothing } = finding;
  const facts = witness === undefined ? nothing : witnessWords(core, witness);
  return makers[kind](span, {
    ...subjectWords(core, finding),
    facts,
    said,
  });
}

const nothing: Bilingual = { zh: '', en: '' };

/** What could not be told, in words. */
export function unknownDiagnostic(unknown: Unknown, { core }: LoadedPolicy): Diagnostic {
  const { kind, span, reason } = unknown;
  const { rule, number, name } = subjectWords(core, unknown);
  const asked = questions[kind];
  const fill = (text: string, language: 'zh' | 'en'): string =>
    text.replace('{number}', number).replace('{name}', name[language]);
  const question = { zh: fill(asked.zh, 'zh'), en: fill(asked.en, 'en') };
  return createDiagnostic('proof-unknown', span, { rule, question, why: reasons[reason] });
}

function subjectWords(core: Core, { rule, subject, place }: Finding | Unknown) {
  const declared = allRules(core).find(
    ({ declared: each, entity }) => qualifiedName(entity?.name, each.name) === rule,
  );
  const title = subject === undefined ? undefined : titleOf(core, subject);
  return {
    // A claim is of no rule.
    rule: nameWords(rule === '' ? (subject ?? '') : rule, declared?.declared),
    number: String(place ?? ''),
    name: nameWords(subject ?? '', title && { title }),
  };
}

/** Of the value of an enumeration. */
function titleOf({ enumerations }: Core, name: string): Bilingual | undefined {
  return enumerations.flatMap(({ values }) => values).find((each) => each.name === name)?.title;
}

const row = (zh: string, en: string): Bilingual => ({ zh, en });

const questions: Readonly<Record<FindingKind, Bilingual>> = {
  gap: row('有没有没写到的情况', 'whether anything is left out'),
  overlap: row('各行会不会冲突', 'whether rows contradict each other'),
  'dead-row': row('第 {number} 行用不用得到', 'whether row {number} is ever used'),
  'dead-case': row('第 {number} 种情形用不用得到', 'whether case {number} is ever used'),
  'dead-criterion': row('`{name}` 会不会得分或扣分', 'whether `{name}` ever counts'),
  'unreachable-grade': row('等级 `{name}` 评不评得到', 'whether the grade `{name}` is ever given'),
  'veto-never': row('第 {number} 条一票否决会不会触发', 'whether veto {number} ever strikes'),
  'veto-always': row(
    '第 {number} 条一票否决是不是总会触发',
    'whether veto {number} always strikes',
  ),
  'division-by-zero': row('会不会除以零', 'whether it divides by zero'),
  'date-without-parameter': row('有没有哪天缺参数', 'whether a day lacks a parameter'),
  error: row('会不会出错', 'whether it comes to an error'),
  'out-of-range': row('会不会超出范围', 'whether it leaves its range'),
  'claim-refuted': row('断言 `{name}` 成不成立', 'whether the claim `{name}` holds'),
};

const reasons: Readonly<Record<UnknownReason, Bilingual>> = {
  time: row('一次求解的时间不够', 'the time for one question ran out'),
  memory: row('内存不够', 'the memory ran out'),
  incomplete: row('求解器判断不了这样的公式', 'the solver cannot tell for such formulas'),
  off: row('这里不能运行求解器', 'the solver cannot run here'),
  lists: row('只看了短的名单，更长的没有看', 'only short lists were looked at'),
  abstracted: row(
    '这里用到工作日、分摊等没有展开的算法',
    'it uses working days, allocations or the like, which proofs do not follow',
  ),
  budget: row('总的时间用完了', 'the whole time was used up'),
};
