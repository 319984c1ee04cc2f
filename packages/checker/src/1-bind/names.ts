import type { Bilingual } from '@tiaoli/diagnostics';
import type { Policy } from '@tiaoli/syntax';
import type { Report } from '../shared/findings.js';
import type { Declared } from './scope.js';

const kindWords: { readonly [K in Declared['kind']]: Bilingual } = {
  input: { zh: '输入', en: 'an input' },
  parameter: { zh: '参数', en: 'a parameter' },
  rule: { zh: '规则', en: 'a rule' },
};

/** What an input, a parameter or a rule is called in messages. */
export function declaredWords(declared: Declared): Bilingual {
  return kindWords[declared.kind];
}

/** Inputs, parameters and rules share one space of names; the first to take a name has it. */
export function bindNames(policy: Policy, report: Report): ReadonlyMap<string, Declared> {
  const names = new Map<string, Declared>();
  for (const declared of [...policy.inputs, ...policy.parameters, ...policy.rules]) {
    const name = declared.name.text;
    const earlier = names.get(name);
    if (earlier === undefined) names.set(name, declared);
    else if (earlier.kind !== declared.kind) {
      // Two of one kind are two equal keys of one mapping, which the reader reports.
      const parameters = { name, kind: kindWords[earlier.kind] };
      report('name-conflict', declared.name.span, parameters, {
        related: [
          { span: earlier.name.span, message: { zh: '先在这里声明', en: 'declared here first' } },
        ],
      });
    }
  }
  return names;
}
