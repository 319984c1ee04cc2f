import type { ScoreType } from '@tiaoli/ir';
import type { YamlNode } from '@tiaoli/parser';
import { readMapping, textOf } from 'tiaoli';
import { caseKeys } from '../keys.js';
import type { ExpectedValue } from './expected.js';
import { readEnumeration } from './read-enumeration.js';
import { readNumber } from './read-number.js';
import { readParts } from './read-parts.js';
import { expectedOwner, mismatch, type Reading } from './reading.js';

const form = {
  zh: '评分结果，如 { 总分: 92, 等级: 优秀, 得分: { … }, 否决: 否 }，可以只写一部分',
  en: 'a score such as `{ total: 92, grade: …, points: { … }, veto: false }`, some or all of it',
};

/** Some or all of a score. */
export function readScore(
  node: YamlNode,
  { enumeration }: ScoreType,
  reading: Reading,
): ExpectedValue | undefined {
  if (node.kind !== 'mapping') return mismatch(reading, node.span, form);
  const entries = readMapping(node, caseKeys.score, expectedOwner, reading.diagnostics);
  const { total, grade, points, veto } = entries;
  const { unit } = reading.rule;
  const parts = new Map<string, ExpectedValue>();
  const put = (name: string, value: ExpectedValue | undefined) => {
    if (value !== undefined) parts.set(name, value);
  };
  if (total) put('total', readNumber(total.value, unit, reading));
  if (grade && enumeration !== undefined) {
    put('grade', readEnumeration(grade.value, enumeration, reading));
  }
  if (points) {
    const read = (_: unknown, value: YamlNode) => readNumber(value, unit, reading);
    put('points', readParts(points.value, criteriaOf(reading), reading, read));
  }
  if (veto) put('veto', readVeto(veto.value, reading));
  return { kind: 'parts', parts };
}

function criteriaOf({ rule }: Reading) {
  return rule.body.kind === 'score' ? rule.body.groups.flatMap((group) => group.criteria) : [];
}

const vetoes: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['是', true],
  ['false', false],
  ['否', false],
  ['null', false],
]);

/** Whether a veto struck, or the title of the one that did, or its title and grade. */
function readVeto(node: YamlNode, reading: Reading): ExpectedValue {
  if (node.kind === 'mapping') {
    const entries = readMapping(node, caseKeys.veto, expectedOwner, reading.diagnostics);
    const title = textOf(entries.title, reading.diagnostics);
    const grade = textOf(entries.grade, reading.diagnostics);
    return texts({ title: title?.text, grade: grade?.text });
  }
  const text = node.kind === 'scalar' ? node.text.text : 'null';
  const present = vetoes.get(text);
  return present === undefined ? texts({ title: text }) : { kind: 'present', present };
}

function texts(parts: { readonly [name: string]: string | undefined }): ExpectedValue {
  const expected = new Map<string, ExpectedValue>();
  for (const [name, value] of Object.entries(parts)) {
    if (value !== undefined) expected.set(name, { kind: 'same', value });
  }
  return { kind: 'parts', parts: expected };
}
