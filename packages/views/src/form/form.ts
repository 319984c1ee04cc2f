import type { Bilingual } from '@tiaoli/diagnostics';
import type { Input } from '@tiaoli/ir';
import { type LoadedPolicy, policyOn } from 'tiaoli';
import { type FormField, fieldOf } from './field.js';

export interface FormOptions {
  /** The date that tells which versions of other policies it uses; its first day where absent. */
  readonly asOf?: string;
  /** The place whose variant is asked; the text as it stands where absent or not known. */
  readonly place?: string;
}

/** What a person is asked for, to decide a policy. */
export interface FormModel {
  readonly policy: string;
  readonly version: string;
  readonly title: Bilingual;
  /** In the order of declaration, those of used policies after its own. */
  readonly fields: readonly FormField[];
  /** The rules that give answers, in the order of declaration. */
  readonly answers: readonly FormAnswer[];
}

/** A rule that gives an answer. */
export interface FormAnswer {
  readonly rule: string;
  readonly title: Bilingual;
}

/** The form of a policy, with the inputs that come through the policies it uses. */
export function formOf(whole: LoadedPolicy, options: FormOptions = {}): FormModel {
  const { asOf = whole.effective, place } = options;
  const policy = policyOn(whole, asOf, place).policy ?? whole;
  const { core } = policy;
  return {
    policy: core.policy,
    version: core.version,
    title: core.title,
    fields: core.inputs.map((input: Input) => fieldOf(input, policy, [])),
    answers: core.rules
      .filter(({ internal }) => !internal)
      .map(({ name, title }) => ({ rule: name, title })),
  };
}
