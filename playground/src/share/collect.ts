import { hashText } from 'tiaoli';
import { engine } from '../engine/engine.js';
import { isUnsaved, useFiles } from '../state/files.js';
import { usePanel } from '../state/panel.js';
import { useStudy } from '../state/study.js';
import type { Share, SharedFile } from './share.js';
import { isSharedPath } from './shared-path.js';
import { useShared } from './shared-state.js';

interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** What could go into a link about the file in the editor. */
export interface Collected {
  readonly policy: NamedText;
  /** Those that it uses: of those that come with every page, only the hash. */
  readonly uses: readonly SharedFile[];
  readonly cases: readonly NamedText[];
  readonly question: Omit<Share, 'policy' | 'files'>;
  readonly hasUnsaved: boolean;
}

/** Nothing where the file is not about a policy. */
export async function collect(current: string): Promise<Collected | undefined> {
  const parts = await engine.ask('shareParts', current);
  if (parts === undefined) return undefined;
  const { bundledTexts } = await import('../files/bundled-texts.js');
  const { byPath } = useFiles.getState();
  const textsOf = (paths: readonly string[]): readonly NamedText[] =>
    paths.map((path) => ({ path: sharedName(path), text: byPath.get(path)?.text ?? '' }));
  const [policy] = textsOf([parts.policy]);
  if (policy === undefined) return undefined;
  const uses = textsOf(parts.uses).map(({ path, text }) =>
    bundledTexts[path] === text ? { path, hash: hashText(text) } : { path, text },
  );
  const own = [parts.policy, ...parts.uses].flatMap((path) => byPath.get(path) ?? []);
  return {
    policy,
    uses,
    // A link carries YAML only.
    cases: textsOf(parts.cases).filter(({ path }) => isSharedPath(path)),
    question: questionOf(parts.policy),
    hasUnsaved: own.some(isUnsaved),
  };
}

/** What goes into the link of what was collected, as the person chose. */
export function shareOf(
  { policy, uses, cases, question }: Collected,
  chosen: { readonly withFacts: boolean; readonly withCases: boolean },
): Share {
  const files = [policy, ...uses, ...(chosen.withCases ? cases : [])];
  const facts = chosen.withFacts ? question.facts : {};
  return { policy: policy.path, files, ...question, facts };
}

function questionOf(policy: string): Collected['question'] {
  const { facts = {}, asOf, place } = useStudy.getState().byPolicy.get(policy) ?? {};
  const { active } = usePanel.getState();
  return {
    facts,
    ...(asOf === undefined ? {} : { asOf }),
    ...(place === undefined ? {} : { place }),
    ...(active === undefined ? {} : { panel: active }),
  };
}

/** As the file was called before it came here in a link, in signs that a link may carry. */
function sharedName(path: string): string {
  const { prefix = '' } = useShared.getState().shown ?? {};
  const name = prefix !== '' && path.startsWith(prefix) ? path.slice(prefix.length) : path;
  return isSharedPath(name) || !/\.ya?ml$/i.test(name) ? name : plainName(name);
}

function plainName(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}/.-]+/gu, '-');
  return isSharedPath(plain) ? plain : `policy-${hashText(name).slice(-8)}.yaml`;
}
