import { isFailed, type Step, type StepName, type StepOutcome, stepNames } from './model.js';
import { checkStep } from './steps/check-step.js';
import type { RunStep, Work } from './steps/step.js';
import { testStep } from './steps/test-step.js';

const runners: Readonly<Partial<Record<StepName, RunStep>>> = {
  check: checkStep,
  test: testStep,
};

/** Carries out one step after the other, whatever comes of those before. */
export async function runSteps(
  work: Work,
  onStart: (name: StepName) => void,
): Promise<readonly Step[]> {
  const steps: Step[] = [];
  for (const name of stepNames) {
    const runner = runners[name];
    if (runner === undefined) continue;
    onStart(name);
    const start = performance.now();
    const { before = 0, ...outcome } = await runner(work);
    const milliseconds = before + performance.now() - start;
    steps.push({ name, state: stateOfStep(outcome), ...outcome, milliseconds });
  }
  return steps;
}

function stateOfStep({ units }: StepOutcome): Step['state'] {
  if (units.some(isFailed)) return 'failed';
  return units.some(({ state }) => state === 'passed') ? 'passed' : 'skipped';
}
