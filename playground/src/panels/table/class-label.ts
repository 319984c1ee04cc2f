import type { Language } from '@tiaoli/diagnostics';
import type { OutputClass, OutputColumn } from '@tiaoli/fact-tables';
import { inWords } from '../../table/shown-row.js';

const others = { zh: '其他', en: 'others' };

/** What a bar of a distribution is about. */
export function classLabel(one: OutputClass, column: OutputColumn, language: Language): string {
  if (one.kind === 'others') return others[language];
  if (one.kind === 'value') {
    const isTruth = column.kind === 'boolean';
    return inWords(isTruth ? one.value === 'true' : one.value, column, language);
  }
  const from = inWords(one.from, column, language);
  return `${from} – ${inWords(one.to, column, language)}`;
}
