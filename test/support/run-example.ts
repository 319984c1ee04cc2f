import { type ReadCases, readCases, readCaseTable, runCases } from '@tiaoli/cases';
import type { Diagnostic } from '@tiaoli/diagnostics';
import { readCitingPolicy, readRegister, trace } from '@tiaoli/sources';
import {
  checkVersions,
  type Decided,
  decide,
  type LoadedPolicy,
  loadPolicies,
  loadPolicy,
  loadPolicyBytes,
  parseFacts,
  replay,
} from 'tiaoli';
import { expandExample, type Fence } from './markdown.js';
import { runCommand } from './run-command.js';

/** One diagnostic or error that running an example gave. */
export interface Finding {
  readonly code: string;
  readonly message: string;
}

/**
 * Runs the fences of one section of a page: policies are read and checked, registers traced, then
 * facts are decided, cases run and commands carried out on the first policy.
 */
export function runExample(fences: readonly Fence[]): readonly Finding[] {
  const texts = fences
    .filter((fence) => fence.info === 'yaml policy')
    .map((fence) => expandExample(fence.text));
  // One alone is loaded as by someone who gives no other.
  const loaded =
    texts.length > 1
      ? loadPolicies(texts.map((text) => ({ text })))
      : texts.map((text) => loadPolicyBytes(text));
  const policies = loaded.flatMap(({ policy }) => (policy === undefined ? [] : [policy]));
  const findings = loaded.flatMap(({ diagnostics }) => findingsOf(diagnostics));
  if (policies.length > 1) findings.push(...findingsTogether(policies));
  findings.push(...runRegisters(fences));
  const [policy] = policies;
  if (policy === undefined) return findings;
  return [...findings, ...fences.flatMap((fence) => runFence(fence, policy, policies))];
}

/** What is found about several policies together. */
function findingsTogether(policies: readonly LoadedPolicy[]): readonly Finding[] {
  return findingsOf(checkVersions(policies).map(({ diagnostic }) => diagnostic));
}

/** Registers are read together with what the section's policies cite. */
function runRegisters(fences: readonly Fence[]): readonly Finding[] {
  const textsOf = (info: string) => fences.filter((fence) => fence.info === info).map(textOf);
  const registers = textsOf('yaml register').map((text) => readRegister(text));
  if (registers.length === 0) return [];
  const traced = trace(
    registers.flatMap(({ register }) => (register === undefined ? [] : [register])),
    textsOf('yaml policy').map((text) => readCitingPolicy(text)),
  );
  return findingsOf([
    ...registers.flatMap(({ diagnostics }) => diagnostics),
    ...traced.findings.map(({ diagnostic }) => diagnostic),
  ]);
}

function runFence(
  fence: Fence,
  policy: LoadedPolicy,
  policies: readonly LoadedPolicy[],
): readonly Finding[] {
  const asOf = policy.effective;
  switch (fence.info) {
    case 'yaml facts':
      return findingsOfDecision(decide(policy, { facts: parseFacts(textOf(fence)), asOf }));
    case 'js facts':
      return findingsOfDecision(decide(policy, { facts: javaScriptValue(fence.text), asOf }));
    case 'js call':
      return findingsOfDecision(javaScriptCall(fence.text, policy));
    case 'yaml case':
      return runCaseFile(readCases(textOf(fence)), policies);
    case 'csv cases':
      return runCaseFile(readCaseTable(textOf(fence), { policy: policy.id, policies }), policies);
    case 'sh':
      return findingsOfCommand(fence.text.trim(), policy);
    default:
      return [];
  }
}

const textOf = (fence: Fence): string => new TextDecoder().decode(expandExample(fence.text));

/** The value of an expression as an embedder would write it in JavaScript. */
function javaScriptValue(expression: string): Readonly<Record<string, unknown>> {
  return new Function(`return (${expression.trim()});`)();
}

/** What a call of the library gives, as an embedder without a compiler may write it. */
function javaScriptCall(expression: string, policy: LoadedPolicy): Decided {
  const parameters = ['policy', 'decide', 'loadPolicy', 'replay'];
  const call = new Function(...parameters, `return (${expression.trim()});`);
  return call(policy, decide, loadPolicy, replay);
}

function runCaseFile(
  { file, diagnostics }: ReadCases,
  policies: readonly LoadedPolicy[],
): readonly Finding[] {
  const findings = [...findingsOf(diagnostics)];
  if (file === undefined) return findings;
  const run = runCases(file, policies);
  findings.push(...findingsOf(run.diagnostics));
  for (const result of run.results) {
    findings.push(...findingsOf(result.diagnostics));
    for (const { passed, toConfirm, rule, got } of result.checks) {
      if (!passed && !toConfirm)
        findings.push({ code: 'case failed', message: `${rule}: ${JSON.stringify(got)}` });
    }
  }
  return findings;
}

/** The codes that a command prints, `error file-not-found: …`. */
function findingsOfCommand(line: string, policy: LoadedPolicy): readonly Finding[] {
  const output = runCommand(line, policy.source.text);
  return [...output.matchAll(/(?:error|warning|note) ([a-z]+(?:-[a-z]+)+): (.*)/g)].map(
    ([, code = '', message = '']) => ({ code, message }),
  );
}

function findingsOfDecision({ report, diagnostics }: Decided): readonly Finding[] {
  const errors = Object.values(report?.results ?? {}).flatMap((result) =>
    result.status === 'error' ? [{ code: result.code, message: result.message }] : [],
  );
  return [...findingsOf(diagnostics), ...errors];
}

const findingsOf = (diagnostics: readonly Diagnostic[]): readonly Finding[] =>
  diagnostics.map(({ code, message }) => ({ code, message: message.en }));
