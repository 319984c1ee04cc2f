import { createSolver } from '@tiaoli/solver';
import { findingDiagnostic, unknownDiagnostic, verify } from '@tiaoli/verifier';
import { loadPolicy } from 'tiaoli';
import type { Fence } from './markdown.js';
import { type Finding, runExample } from './run-example.js';

/** Runs the fences of a section as others, and then proves its policies. */
export async function proveExample(fences: readonly Fence[]): Promise<readonly Finding[]> {
  const found = [...runExample(fences)];
  const solver = createSolver();
  for (const { info, text } of fences) {
    const { policy } = info === 'yaml policy' ? loadPolicy(text) : {};
    if (policy === undefined) continue;
    const { findings, unknown } = await verify(policy, { solver });
    const diagnostics = [
      ...findings.map((each) => findingDiagnostic(each, policy)),
      ...unknown.map((each) => unknownDiagnostic(each, policy)),
    ];
    found.push(...diagnostics.map(({ code, message }) => ({ code, message: message.en })));
  }
  await solver.close();
  return found;
}
