import { type Profile, type ProfileChoice, profileChoicesOf, profileOf } from '@tiaoli/views';
import { type Asking, askedOf } from '../facts/asked.js';
import type { EngineContext } from '../feature.js';

export interface ProfileRequest extends Asking {
  readonly rule: string;
  readonly input: string;
  readonly part?: string;
  readonly from?: string;
  readonly to?: string;
}

export interface ProfileAnswer {
  readonly path: string;
  readonly profile?: Profile;
}

/** How a result goes with one input, the other facts as they are. */
export function profile(
  context: EngineContext,
  { rule, input, part, from, to, ...asking }: ProfileRequest,
): ProfileAnswer | undefined {
  const asked = askedOf(context, asking);
  if (asked === undefined) return undefined;
  const drawn = profileOf(asked.policy, {
    ...asked.ask,
    rule,
    input,
    ...(part === undefined ? {} : { part }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  return { path: asking.path, ...(drawn === undefined ? {} : { profile: drawn }) };
}

export interface ProfileChoicesAnswer {
  readonly path: string;
  readonly choices: readonly ProfileChoice[];
}

/** The results and inputs that there are charts of. */
export function profileChoices(
  { workspace }: EngineContext,
  { path, ...about }: Omit<Asking, 'facts'>,
): ProfileChoicesAnswer | undefined {
  const policy = workspace.loaded(path)?.policy;
  return policy && { path, choices: profileChoicesOf(policy, about) };
}
