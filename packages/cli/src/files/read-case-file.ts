import { type ReadCases, readCases, readCaseTable } from '@tiaoli/cases';
import type { SourceText } from '@tiaoli/diagnostics';
import type { LoadedPolicy } from 'tiaoli';
import { type Attempt, failed } from '../attempt.js';
import type { Context } from '../context.js';
import { isSheet } from './find-files.js';
import { policyOfCases } from './policy-of-cases.js';

/** Reads a file of cases, in YAML or as a sheet, with the policies that it may be about. */
export function readCaseFile(
  { name, text }: SourceText,
  policies: readonly LoadedPolicy[],
  context: Context,
): Attempt<ReadCases> {
  if (!isSheet(name)) return { value: readCases(text, { name }) };
  const policy = policyOfCases(name, context);
  if (failed(policy)) return policy;
  const about = policy.value === undefined ? {} : { policy: policy.value };
  return { value: readCaseTable(text, { name, policies, ...about }) };
}
