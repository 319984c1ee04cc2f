import type { Verified } from '@tiaoli/verifier';
import type { Context } from '../context.js';
import { findingData, findingText } from '../output/finding.js';
import { say } from '../texts.js';

export interface VerifyTextOptions {
  /** Also what was accepted. */
  readonly accepted?: boolean;
}

/** What was found of a policy, and in one line how much was proved. */
export function verifiedText(
  { policy, verification, applied, unknown }: Verified,
  { accepted = false }: VerifyTextOptions,
  context: Context,
): string {
  const { language, paint } = context;
  const { source, id, version, core } = policy;
  const text = (diagnostic: Verified['unknown'][number]): string =>
    findingText({ source, diagnostic }, context);
  const findings = applied.diagnostics.map((each) => `${text(each)}\n\n`);
  const explained = applied.accepted.map(
    ({ diagnostic, reason }) =>
      `${text(diagnostic)}\n  ${say(language, 'acceptedBecause', { reason })}\n\n`,
  );
  const { proved, provedForShortLists: count, longestList: longest } = verification;
  const lists = count === 0 ? '' : say(language, 'verifiedLists', { count, longest });
  const counts = (
    [
      ['verifiedFound', applied.diagnostics.length],
      ['verifiedAccepted', applied.accepted.length],
      ['verifiedUnknown', unknown.length],
    ] as const
  ).map(([key, number]) => (number === 0 ? '' : say(language, key, { count: number })));
  const words = { title: core.title[language], id, version, proved, lists };
  const line = say(language, 'verifiedPolicy', { ...words, others: counts.join('') });
  return [
    ...findings,
    ...(accepted ? explained : []),
    ...unknown.map((each) => `${text(each)}\n\n`),
    `${paint(line, applied.diagnostics.length === 0 ? 'good' : 'error')}\n`,
  ].join('');
}

/** The same as plain JSON, with the facts of each witness. */
export function verifiedData(verified: Verified, { language }: Context) {
  const { policy, verification, found, applied, unknown } = verified;
  const { source } = policy;
  const { proved, provedForShortLists, longestList } = verification;
  const data = (diagnostic: Verified['unknown'][number]) => {
    const witness = found.find((each) => each.diagnostic === diagnostic)?.finding.witness;
    return {
      ...findingData({ source, diagnostic }, language),
      ...(witness === undefined ? {} : { witness }),
    };
  };
  return {
    policy: policy.id,
    version: policy.version,
    proved,
    provedForShortLists,
    longestList,
    findings: applied.diagnostics.map(data),
    accepted: applied.accepted.map(({ diagnostic, reason }) => ({ ...data(diagnostic), reason })),
    unknown: unknown.map(data),
  };
}
