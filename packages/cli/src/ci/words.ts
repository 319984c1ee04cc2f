import type { Language } from '@tiaoli/diagnostics';
import { say, type TextKey } from '../texts.js';
import type { State, StepName } from './model.js';

const names: Readonly<Record<StepName, TextKey>> = {
  check: 'ciStepCheck',
  test: 'ciStepTest',
  coverage: 'ciStepCoverage',
  mutation: 'ciStepMutation',
  verify: 'ciStepVerify',
  lock: 'ciStepLock',
  compare: 'ciStepCompare',
};

export function stepWords(name: StepName, language: Language): string {
  return say(language, names[name]);
}

const states: Readonly<Record<State, TextKey>> = {
  passed: 'ciPassed',
  failed: 'ciFailed',
  skipped: 'ciSkipped',
};

export function stateWords(state: State, language: Language): string {
  return say(language, states[state]);
}
