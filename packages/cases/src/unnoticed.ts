import type { Diagnostic } from '@tiaoli/diagnostics';
import type { YamlEntry } from '@tiaoli/parser';
import { otherShape, readMapping, textOf } from 'tiaoli';
import type { UnnoticedChange } from './case-file.js';
import { caseKeys } from './keys.js';

const owner = { zh: '不必察觉的改动', en: 'the change that no case has to notice' };

/** The changes that no case has to notice, each with its reason. */
export function readUnnoticed(
  entry: YamlEntry | undefined,
  diagnostics: Diagnostic[],
): readonly UnnoticedChange[] {
  if (entry === undefined) return [];
  if (entry.value.kind !== 'sequence') {
    diagnostics.push(otherShape(entry.key, entry.value, 'sequence'));
    return [];
  }
  return entry.value.items.flatMap((item) => {
    if (item.kind !== 'mapping') {
      diagnostics.push(otherShape(entry.key, item, 'mapping'));
      return [];
    }
    const entries = readMapping(item, caseKeys.unnoticed, owner, diagnostics);
    const change = textOf(entries.change, diagnostics);
    const reason = textOf(entries.reason, diagnostics);
    return change === undefined || reason === undefined ? [] : [{ change, reason }];
  });
}
