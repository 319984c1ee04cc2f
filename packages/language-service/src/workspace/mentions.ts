import { keys } from '@tiaoli/syntax';

/** Which policies a text speaks of, told without reading it as YAML: more than it uses, never fewer. */
export interface Mentions {
  /** The policy that it says it is, or is about. */
  readonly id?: string;
  /** Ids before an `@`: of policies that it uses or replaces. */
  readonly others: ReadonlySet<string>;
  /** Whether it may replace one of them. */
  readonly mayReplace: boolean;
}

const { zh, en } = keys.policy.policy;
const idLine = new RegExp(`^\\ufeff?["']?(?:${zh}|${en})["']?\\s*[:：]\\s*["']?([^\\s"'#]+)`, 'm');

const { supersedes } = keys.policy;
const replacing = new RegExp(`${supersedes.zh}|${supersedes.en}`);

/** The policy that a text says it is, or is about, without reading all of it. */
export function claimedPolicy(text: string): string | undefined {
  return idLine.exec(text)?.[1];
}

export function mentionsIn(text: string): Mentions {
  const id = claimedPolicy(text);
  const others = new Set([...text.matchAll(/([a-z][a-z0-9-]*)@/g)].map((match) => match[1] ?? ''));
  const mayReplace = replacing.test(text);
  return id === undefined ? { others, mayReplace } : { id, others, mayReplace };
}
