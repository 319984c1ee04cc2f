import { say } from '../texts.js';
import { isFailed, type Step, type StepName, type StepOutcome, stepNames } from './model.js';
import { checkStep } from './steps/check-step.js';
import { compareStep } from './steps/compare-step.js';
import { coverageStep } from './steps/coverage-step.js';
import { lockStep } from './steps/lock-step.js';
import { mutationStep } from './steps/mutation-step.js';
import type { RunStep, Work } from './steps/step.js';
import { testStep } from './steps/test-step.js';
import { verifyStep } from './steps/verify-step.js';
import { stepWords } from './words.js';

const runners: Readonly<Record<StepName, RunStep>> = {
  check: checkStep,
  test: testStep,
  coverage: coverageStep,
  mutation: mutationStep,
  verify: verifyStep,
  lock: lockStep,
  compare: compareStep,
};

/** Carries out one step after the other, whatever comes of those before. */
export async function runSteps(work: Work): Promise<readonly Step[]> {
  const { progress, language } = work.context;
  const steps: Step[] = [];
  for (const name of stepNames) {
    progress?.(say(language, 'ciStarted', { step: stepWords(name, language) }));
    const start = performance.now();
    const { before = 0, ...outcome } = await runners[name](work);
    const milliseconds = before + performance.now() - start;
    steps.push({ name, state: stateOfStep(outcome), ...outcome, milliseconds });
  }
  return steps;
}

function stateOfStep({ units }: StepOutcome): Step['state'] {
  if (units.some(isFailed)) return 'failed';
  return units.some(({ state }) => state === 'passed') ? 'passed' : 'skipped';
}
