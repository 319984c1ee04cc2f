import { normalizeWidth } from '@tiaoli/syntax';
import type { YamlNode } from '../yaml/node.js';
import { readYaml } from '../yaml/read-yaml.js';
import { valueAt } from './collect-words.js';
import { type UsedPolicy, usedPoliciesIn } from './uses.js';

/** What can be told of a policy file without reading its rules; parts that are missing are absent. */
export interface PolicyOutline {
  readonly id?: string;
  readonly version?: string;
  readonly uses: readonly UsedPolicy[];
}

export function outlinePolicy(text: string): PolicyOutline {
  const { node } = readYaml(text).value;
  if (node === undefined) return { uses: [] };
  const id = textOf(valueAt(node, 'policy', 'policy'));
  const version = textOf(valueAt(node, 'policy', 'version'));
  return {
    ...(id === undefined ? {} : { id }),
    ...(version === undefined ? {} : { version }),
    uses: usedPoliciesIn(node),
  };
}

function textOf(node: YamlNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? normalizeWidth(node.text.text).trim() : undefined;
}
