import {
  allInputs,
  allRules,
  type Keyword,
  keys,
  milestoneEnumeration,
  milestoneStatuses,
  modalities,
  modalityEnumeration,
  type Policy,
} from '@tiaoli/syntax';
import type { Report } from '../shared/findings.js';
import { createEnumeration } from './enumerations.js';
import type { EnumerationSymbol } from './scope.js';

const nowhere = { start: 0, end: 0 };

function builtIn(
  name: string,
  en: string,
  words: Readonly<Record<string, Keyword>>,
): EnumerationSymbol {
  const values = Object.values(words).map((word) => ({
    name: { text: word.zh, span: nowhere },
    title: { zh: word.zh, en: word.en, span: nowhere },
  }));
  return createEnumeration(name, { zh: name, en, span: nowhere }, false, values);
}

/** 要求, of how binding something is: a policy may declare it otherwise. */
export function modalityType(): EnumerationSymbol {
  return builtIn(modalityEnumeration, 'Modality', modalities);
}

/** Whether a column is headed 要求 and says nothing but 应当, 可以, 鼓励 and 不得. */
export function isModalityColumn(heading: string, words: readonly string[]): boolean {
  const { zh, en } = keys.rule.modality;
  const known = Object.values(modalities).map((word): string => word.zh);
  return [zh, en].includes(heading) && words.every((word) => known.includes(word));
}

/** Adds those of the built-in enumerations that a policy speaks of. */
export function addBuiltInEnumerations(
  policy: Policy,
  enumerations: Map<string, EnumerationSymbol>,
  report: Report,
): void {
  const isModality = allInputs(policy).some(({ type }) => type?.text === modalityEnumeration);
  if (isModality && !enumerations.has(modalityEnumeration)) {
    enumerations.set(modalityEnumeration, modalityType());
  }
  if (!allRules(policy).some(({ body }) => body?.kind === 'milestones')) return;
  const own = policy.enumerations.find(({ name }) => name.text === milestoneEnumeration);
  if (own !== undefined) {
    const kind = { zh: '内置枚举', en: 'a built-in enumeration' };
    report('name-conflict', own.name.span, { name: milestoneEnumeration, kind });
  }
  enumerations.set(
    milestoneEnumeration,
    builtIn(milestoneEnumeration, 'Status of a milestone', milestoneStatuses),
  );
}
