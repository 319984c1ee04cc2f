import type { CaseDetail } from '../../engine/features/cases.js';
import { useFiles } from '../../state/files.js';
import { usePanel } from '../../state/panel.js';
import { useStudy } from '../../state/study.js';
import { useOpenCase } from './open-case.js';

/** Puts the facts of a case into the form of its version, with what it expects above it. */
export function openInForm({ policy, facts, result, file, index }: CaseDetail): void {
  if (policy === undefined) return;
  const { asOf, place } = result;
  useStudy.getState().change(policy, { facts, asOf, place });
  useOpenCase.getState().put({ policy, file, index });
  useFiles.getState().show(policy);
  usePanel.getState().open('try');
}
