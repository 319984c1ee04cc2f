// What the rows of Tiaoli share: the policy is read from its text, as any peer reads its rules.
import { compile } from '@tiaoli/to-js';
import { loadPolicy } from 'tiaoli';

export function load(workload) {
  const { policy, diagnostics } = loadPolicy(workload.policy(), { name: workload.name });
  if (policy === undefined)
    throw new Error(diagnostics.map(({ message }) => message.en).join('\n'));
  return policy;
}

export function compiled(options) {
  return (workload) => {
    const { core } = load(workload);
    const again = () => compile(core, options).on(workload.asOf);
    return { decide: again(), again };
  };
}
