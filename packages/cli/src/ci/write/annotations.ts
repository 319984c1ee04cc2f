import { randomUUID } from 'node:crypto';
import { type Language, positionAt } from '@tiaoli/diagnostics';
import { type CiFinding, findingsOf, type Step } from '../model.js';
import type { RepositoryPath } from '../places.js';

// https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands

type Command = 'error' | 'warning' | 'notice';

/** GitHub shows no more of each in a step. */
const mostShown = 10;

/** Findings as GitHub shows them beside the lines: what fails, warnings, what is not known. */
export function annotationsText(
  steps: readonly Step[],
  language: Language,
  pathOf: RepositoryPath,
): string {
  const findings = findingsOf(steps);
  const commands: readonly Command[] = ['error', 'warning', 'notice'];
  return commands
    .flatMap((command) =>
      findings
        .filter((finding) => commandOf(finding) === command)
        .slice(0, mostShown)
        .map((finding) => annotation(command, finding, language, pathOf)),
    )
    .join('');
}

/** What merely could be better is left to the other reports. */
function commandOf({ weight, diagnostic }: CiFinding): Command | undefined {
  if (weight === 'fails') return 'error';
  if (weight === 'unknown' || diagnostic.code === 'results-change') return 'notice';
  return weight === 'note' && diagnostic.severity === 'warning' ? 'warning' : undefined;
}

function annotation(
  command: Command,
  { diagnostic, source }: CiFinding,
  language: Language,
  pathOf: RepositoryPath,
): string {
  const { code, message, reason, span } = diagnostic;
  const [start, end] = source
    ? [positionAt(source, span.start), positionAt(source, span.end)]
    : [undefined, undefined];
  // GitHub takes columns of places on one line only.
  const isOneLine = start?.line === end?.line;
  const properties = {
    ...(source && { file: pathOf(source.name) }),
    ...(start && { line: start.line }),
    ...(start && isOneLine && { col: start.column }),
    ...(end && { endLine: end.line }),
    ...(end && isOneLine && { endColumn: end.column }),
    title: code,
  };
  const written = Object.entries(properties).map(
    ([key, value]) => `${key}=${escapedProperty(String(value))}`,
  );
  const text = `${message[language]}\n${reason[language]}`;
  return `::${command} ${written.join(',')}::${escapedData(text)}\n`;
}

function escapedData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

/** Text in which GitHub obeys nothing, whatever a policy says at the beginning of a line. */
export function withoutCommands(text: string): string {
  const token = randomUUID();
  return `::stop-commands::${token}\n${text}::${token}::\n`;
}
