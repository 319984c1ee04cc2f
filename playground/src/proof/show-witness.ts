import type { Witness } from '@tiaoli/verifier';
import type { FactValue } from 'tiaoli';
import { useFiles } from '../state/files.js';
import { usePanel } from '../state/panel.js';
import { useStudy } from '../state/study.js';

/** Puts facts that show something into the form of a policy. */
export function showWitness(
  path: string,
  { facts, asOf, place }: Pick<Witness, 'facts' | 'asOf' | 'place'>,
): void {
  const given = facts as Readonly<Record<string, FactValue>>;
  useStudy.getState().change(path, { facts: given, asOf, place });
  useFiles.getState().show(path);
  usePanel.getState().open('try');
}
