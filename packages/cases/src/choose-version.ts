import { createDiagnostic, type Diagnostic, didYouMean } from '@tiaoli/diagnostics';
import type { LocatedText } from '@tiaoli/parser';
import { type LoadedPolicy, policyInForce, policyOn, suggestion } from 'tiaoli';
import type { Case } from './case-file.js';

/** The version that a case is about, or why there is none. */
export interface Chosen {
  readonly policy: LoadedPolicy | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The version that a case is about, as it applies on the case's date and in its place. */
export function chooseText(
  each: Pick<Case, 'version' | 'asOf' | 'place'>,
  file: { readonly version?: LocatedText },
  versions: readonly LoadedPolicy[],
): Chosen {
  const chosen = chooseVersion(each, file, versions);
  const { place, asOf } = each;
  if (chosen.policy === undefined) return chosen;
  const date = asOf?.text ?? chosen.policy.effective;
  const { policy, diagnostics } = policyOn(chosen.policy, date, place?.text);
  const span = (place ?? asOf)?.span;
  const found = diagnostics.map((finding) => (span === undefined ? finding : { ...finding, span }));
  return { policy, diagnostics: [...chosen.diagnostics, ...found] };
}

/**
 * The version that a case or its file names, else the one in force on the case's date, else the
 * newest. The versions of the policy are given in order.
 */
export function chooseVersion(
  each: Pick<Case, 'version' | 'asOf'>,
  file: { readonly version?: LocatedText },
  versions: readonly LoadedPolicy[],
): Chosen {
  const newest = versions.at(-1);
  const named = each.version ?? file.version;
  if (named !== undefined && newest !== undefined) {
    const policy = versions.find(({ version }) => version === named.text);
    if (policy !== undefined) return { policy, diagnostics: [] };
    return { policy, diagnostics: [unknownVersion(named, newest.id, versions)] };
  }
  const { asOf } = each;
  if (asOf === undefined || newest === undefined) return { policy: newest, diagnostics: [] };
  const { policy, diagnostics } = policyInForce(versions, newest.id, asOf.text);
  return { policy, diagnostics: diagnostics.map((found) => ({ ...found, span: asOf.span })) };
}

/** The finding that a policy has no such version. */
export function unknownVersion(
  version: LocatedText,
  id: string,
  versions: readonly LoadedPolicy[],
): Diagnostic {
  const known = versions.map((policy) => policy.version);
  const words = {
    id,
    version: version.text,
    known: known.map((each) => `\`${each}\``).join(' '),
    suggestion: suggestion(didYouMean(version.text, known)),
  };
  return createDiagnostic('unknown-policy-version', version.span, words);
}
