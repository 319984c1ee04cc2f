import type { Language } from '@tiaoli/diagnostics';
import { findingText } from '../../output/finding.js';
import { createPaint } from '../../output/paint.js';
import type { CiFinding, Step, Unit } from '../model.js';
import type { RepositoryPath } from '../places.js';
import { stepWords } from '../words.js';
import { element, type XmlElement, xmlDocument } from './xml.js';

const paint = createPaint(false);

/** A run as JUnit writes it (https://github.com/testmoapp/junitxml): a suite a step and policy. */
export function junitText(
  steps: readonly Step[],
  language: Language,
  pathOf: RepositoryPath,
): string {
  const suites = steps.flatMap((step) => suitesOf(step, language, pathOf));
  const units = steps.flatMap((step) => step.units);
  const milliseconds = steps.reduce((sum, step) => sum + step.milliseconds, 0);
  const all = { name: 'tiaoli', ...counts(units), time: seconds(milliseconds) };
  return xmlDocument(element('testsuites', all, suites));
}

function suitesOf(step: Step, language: Language, pathOf: RepositoryPath): readonly XmlElement[] {
  const byPolicy = new Map<string, Unit[]>();
  for (const unit of step.units) {
    byPolicy.set(unit.policy, [...(byPolicy.get(unit.policy) ?? []), unit]);
  }
  return [...byPolicy].map(([policy, units]) => {
    const name = [stepWords(step.name, language), policy].filter(Boolean).join(' ');
    const time = units.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const words = { name, ...counts(units), errors: 0, time: seconds(time) };
    const classname = [step.name, policy].filter(Boolean).join('.');
    return element(
      'testsuite',
      words,
      units.map((unit) => caseOf(unit, classname, language, pathOf)),
    );
  });
}

function caseOf(
  unit: Unit,
  classname: string,
  language: Language,
  pathOf: RepositoryPath,
): XmlElement {
  const { name, file, line, milliseconds, findings, why } = unit;
  const failing = findings.filter(({ weight }) => weight === 'fails');
  const others = findings.filter(({ weight }) => weight !== 'fails');
  const where = file === '' ? {} : { file: pathOf(file), line };
  const place = { name, classname, ...where, time: seconds(milliseconds) };
  return element('testcase', place, [
    ...(unit.state === 'skipped' ? [element('skipped', { message: why?.[language] ?? '' })] : []),
    ...(failing.length === 0 ? [] : [failureOf(failing, language)]),
    ...(others.length === 0 ? [] : [element('system-out', {}, textsOf(others, language))]),
  ]);
}

function failureOf(failing: readonly CiFinding[], language: Language): XmlElement {
  const [first] = failing;
  const message = failing.map(({ diagnostic }) => diagnostic.message[language]).join('\n');
  const type = first?.diagnostic.code ?? '';
  return element('failure', { message, type }, textsOf(failing, language));
}

function textsOf(findings: readonly CiFinding[], language: Language): string {
  return findings
    .map((finding) => [findingText(finding, { language, paint }), finding.detail ?? ''].join('\n'))
    .map((text) => text.trimEnd())
    .join('\n\n');
}

function counts(units: readonly Unit[]) {
  const count = (wanted: Unit['state']) => units.filter(({ state }) => state === wanted).length;
  return { tests: units.length, failures: count('failed'), skipped: count('skipped') };
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
