import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, positionAt, type SourceText } from '@tiaoli/diagnostics';
import { readCitingPolicy, readRegister, type Traceability, trace } from '@tiaoli/sources';
import { expect, test } from 'vitest';
import { fencesOf } from '../support/markdown.js';
import { filesUnder, readText, root } from '../support/repository.js';

// Each page holds registers, policies that cite them, and what comes of both.
// UPDATE=1 writes what comes of them anew; read the difference before committing it.
test.each(filesUnder('test/sources/cases', '.md'))('%s', (path) => {
  const page = readText(path);
  const wanted = fencesOf(page).find(({ info }) => info === 'text')?.text ?? '';
  const outcome = outcomeOf(page);
  if (process.env.UPDATE === '1') {
    writeFileSync(
      join(root, path),
      page.replace(`\`\`\`text\n${wanted}`, `\`\`\`text\n${outcome}`),
    );
  } else expect(outcome).toBe(wanted);
});

function outcomeOf(page: string): string {
  const texts = (info: string) =>
    fencesOf(page).flatMap((fence) => (fence.info === info ? [fence.text] : []));
  const read = texts('yaml register').map((text, index) =>
    readRegister(text, { name: `register ${index + 1}` }),
  );
  const policies = texts('yaml policy').map((text, index) =>
    readCitingPolicy(text, { name: `policy ${index + 1}` }),
  );
  const traced = trace(
    read.flatMap(({ register }) => register ?? []),
    policies,
  );
  const lines = [
    ...clauseLines(traced),
    ...read.flatMap(({ source, diagnostics }) => diagnostics.map((each) => line(source, each))),
    ...traced.findings.map(({ source, diagnostic }) => line(source, diagnostic)),
  ];
  return lines.map((each) => `${each}\n`).join('');
}

function clauseLines({ registers }: Traceability): readonly string[] {
  return registers.flatMap(({ clauses }) =>
    clauses.map(({ clause, status, citedBy }) => {
      const places = citedBy.map(({ policy, kind, name }) => `${policy} ${kind} ${name}`);
      return [`${clause.id.text}: ${status}`, ...places].join(' ← ');
    }),
  );
}

function line(source: SourceText, { span, severity, code, message }: Diagnostic): string {
  const start = positionAt(source, span.start);
  return `${source.name}:${start.line}:${start.column} ${severity} ${code}: ${message.en}`;
}
