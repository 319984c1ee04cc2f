import {
  catalogue,
  type Diagnostic,
  type Fix,
  type Language,
  positionAt,
  type SourceText,
  type Span,
} from '@tiaoli/diagnostics';
import { engine } from 'tiaoli';
import { type CiFinding, findingsOf, isFailed, type Step } from '../model.js';
import type { RepositoryPath } from '../places.js';

// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

/** A run as SARIF 2.1.0. */
export function sarifText(
  steps: readonly Step[],
  language: Language,
  pathOf: RepositoryPath,
): string {
  const findings = findingsOf(steps);
  const codes = [...new Set(findings.map(({ diagnostic }) => diagnostic.code))].sort();
  const driver = {
    name: 'tiaoli',
    version: engine.replace(/^.*\//, ''),
    language: language === 'zh' ? 'zh-CN' : 'en',
    rules: codes.map((code) => ruleOf(code, language)),
  };
  const run = {
    tool: { driver },
    automationDetails: { id: 'tiaoli/' },
    columnKind: 'utf16CodeUnits',
    invocations: [{ executionSuccessful: true, exitCode: steps.some(isFailed) ? 1 : 0 }],
    results: findings.map((finding) => resultOf(finding, codes, language, pathOf)),
  };
  return `${JSON.stringify({ $schema: schema, version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

const levels = { error: 'error', warning: 'warning', information: 'note' } as const;

/** What a code means, whatever it was found in. */
function ruleOf(code: Diagnostic['code'], language: Language) {
  const { severity, message, reason } = catalogue[code];
  const open = (text: string): string => text.replace(/\{[a-zA-Z]+\}/g, '…');
  const text = open(reason[language]);
  return {
    id: code,
    shortDescription: { text: open(message[language]) },
    fullDescription: { text },
    help: { text },
    defaultConfiguration: { level: levels[severity] },
  };
}

function resultOf(
  finding: CiFinding,
  codes: readonly string[],
  language: Language,
  pathOf: RepositoryPath,
) {
  const { diagnostic, source, detail, witness } = finding;
  const { code, message, related = [], span, fix } = diagnostic;
  const text = [message[language], ...(detail === undefined ? [] : [detail.trimEnd()])].join('\n');
  const place = (where: Span) => (source === undefined ? [] : [locationOf(source, where, pathOf)]);
  const nearby = related.flatMap((each) =>
    place(each.span).map((location) => ({
      ...location,
      message: { text: each.message[language] },
    })),
  );
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    ...standing(finding),
    message: { text },
    locations: place(span),
    ...(nearby.length === 0 ? {} : { relatedLocations: nearby }),
    ...(fix === undefined || source === undefined
      ? {}
      : { fixes: [fixOf(fix, source, language, pathOf)] }),
    ...(witness === undefined ? {} : { properties: { witness } }),
  };
}

/** Whether it is a failure, a remark, an open question, or accepted in the policy's own text. */
function standing({ weight, diagnostic, acceptedBecause = '' }: CiFinding) {
  switch (weight) {
    case 'fails':
      return { kind: 'fail', level: 'error' };
    case 'note':
      return { kind: 'fail', level: diagnostic.severity === 'warning' ? 'warning' : 'note' };
    case 'unknown':
      return { kind: 'open', level: 'none' };
    case 'accepted': {
      const suppression = { kind: 'inSource', status: 'accepted', justification: acceptedBecause };
      return { kind: 'fail', level: 'note', suppressions: [suppression] };
    }
  }
}

function locationOf(source: SourceText, span: Span, pathOf: RepositoryPath) {
  const region = source.text === '' ? {} : { region: regionOf(source, span) };
  return { physicalLocation: { artifactLocation: fileOf(source, pathOf), ...region } };
}

function fileOf({ name }: SourceText, pathOf: RepositoryPath) {
  return { uri: pathOf(name).split('/').map(encodeURIComponent).join('/') };
}

function regionOf(source: SourceText, { start, end }: Span) {
  const [first, last] = [positionAt(source, start), positionAt(source, end)];
  return {
    startLine: first.line,
    startColumn: first.column,
    endLine: last.line,
    endColumn: last.column,
  };
}

function fixOf(fix: Fix, source: SourceText, language: Language, pathOf: RepositoryPath) {
  const replacements = fix.edits.map(({ span, text }) => ({
    deletedRegion: regionOf(source, span),
    insertedContent: { text },
  }));
  const artifactLocation = fileOf(source, pathOf);
  return {
    description: { text: fix.title[language] },
    artifactChanges: [{ artifactLocation, replacements }],
  };
}
