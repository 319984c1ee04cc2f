import { keys } from '@tiaoli/syntax';

/** Which policies a text speaks of, told without reading it as YAML: more than it uses, never fewer. */
export interface Mentions {
  /** The policy that it says it is, or is about. */
  readonly id?: string;
  /** Ids before an `@`: of policies that it uses or replaces. */
  readonly others: ReadonlySet<string>;
}

const { zh, en } = keys.policy.policy;
const idLine = new RegExp(`^\\ufeff?["']?(?:${zh}|${en})["']?\\s*[:：]\\s*["']?([^\\s"'#]+)`, 'm');

export function mentionsIn(text: string): Mentions {
  const id = idLine.exec(text)?.[1];
  const others = new Set([...text.matchAll(/([a-z][a-z0-9-]*)@/g)].map((match) => match[1] ?? ''));
  return id === undefined ? { others } : { id, others };
}
