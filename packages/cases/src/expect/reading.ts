import { type Bilingual, createDiagnostic, type Diagnostic, type Span } from '@tiaoli/diagnostics';
import type { Core, DisplayUnit, Rule } from '@tiaoli/ir';

/** What reading an expectation needs to know, and where its findings go. */
export interface Reading {
  readonly core: Core;
  readonly rule: Rule;
  readonly diagnostics: Diagnostic[];
}

/** What the keys of an expectation belong to, for messages. */
export const expectedOwner: Bilingual = { zh: '期望', en: 'the expected result' };

/** Reports a value that cannot be the result of the rule. */
export function mismatch(reading: Reading, span: Span, wanted: Bilingual): undefined {
  const { name } = reading.rule;
  reading.diagnostics.push(createDiagnostic('expected-other-type', span, { rule: name, wanted }));
  return undefined;
}

/** The words of a number in a unit. */
export function numberWords(unit: DisplayUnit | undefined): Bilingual {
  if (unit === undefined) return { zh: '一个数', en: 'a number' };
  return { zh: `以 ${unit.text} 为单位的数`, en: `a number of ${unit.text}` };
}

/** How a number can be written, in a unit or without one. */
export function numberForms(unit: DisplayUnit | undefined): Bilingual {
  const { zh, en } = numberWords(unit);
  const example = unit === undefined ? '80%' : `1200.5${unit.text}`;
  return {
    zh: `${zh}，可以写成 1200.5、${example}，除不尽的写成 68000.5/70000`,
    en: `${en}, written as 1200.5 or ${example}, or as 68000.5/70000 where no decimal is exact`,
  };
}
