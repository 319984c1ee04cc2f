import * as service from '@tiaoli/language-service';
import { describe, expect, test } from 'vitest';
import { readText } from '../support/repository.js';

const files = [
  'county-property-assessment/1.0.0.yaml',
  'county-property-assessment/cases/boundaries.yaml',
  'old-community-takeover-subsidy/1.0.0.yaml',
  'old-community-takeover-subsidy/cases/2022-months.csv',
  'sources/red-property-speeches.yaml',
];

const { createWorkspace } = service;

/** Asks everything there is to ask about an offset; a user's text never throws. */
function askAll(workspace: service.Workspace, path: string, offset: number): void {
  service.diagnosticsOf(workspace, path);
  service.quickFixes(workspace, path, offset);
  service.completionsAt(workspace, path, offset);
  service.hoverAt(workspace, path, offset, { asOf: '2023-01-01' });
  service.definitionAt(workspace, path, offset);
  service.referencesAt(workspace, path, offset);
  service.renameAt(workspace, path, offset, '新名');
  service.outlineOf(workspace, path);
  service.foldingOf(workspace, path);
  for (const { key } of service.tablesOf(workspace, path)) {
    service.tableEdits(workspace, path, key, { kind: 'addRow', at: 1 });
  }
  service.inlaysOf(workspace, path);
  const length = workspace.text(path)?.length ?? 0;
  let end = 0;
  for (const token of service.tokensOf(workspace, path)) {
    expect(token.start).toBeGreaterThanOrEqual(end);
    expect(token.end).toBeGreaterThan(token.start);
    end = token.end;
  }
  expect(end).toBeLessThanOrEqual(length);
}

describe.each(files)('%s', (path) => {
  const text = readText(`policies/${path}`);
  const steps = 12;

  test('can be asked about wherever it breaks off', () => {
    for (let step = 0; step <= steps; step++) {
      const part = text.slice(0, Math.floor((text.length * step) / steps));
      askAll(createWorkspace([{ path, text: part }]), path, part.length);
    }
  });

  test('can be asked about whatever is lost in its middle', () => {
    for (let step = 0; step < steps; step++) {
      const start = Math.floor((text.length * step) / steps);
      const part = text.slice(0, start) + text.slice(start + 7);
      askAll(createWorkspace([{ path, text: part }]), path, start);
    }
  });
});

test('a file that is not there has nothing to tell', () => {
  const workspace = createWorkspace([]);
  askAll(workspace, 'nowhere.yaml', 0);
  expect(service.diagnosticsOf(workspace, 'nowhere.yaml')).toEqual([]);
  expect(service.tokensOf(workspace, 'nowhere.yaml')).toEqual([]);
});

test('names such as __proto__ are names like others', () => {
  const path = 'odd/1.0.0.yaml';
  const text = `条例: odd
输入: { __proto__: { 类型: 整数 }, constructor: { 类型: 整数 } }
规则:
  toString: { 公式: __proto__ + constructor }
`;
  const workspace = createWorkspace([{ path, text }]);
  const offset = text.lastIndexOf('__proto__');
  expect(service.definitionAt(workspace, path, offset)).toMatchObject([
    { start: text.indexOf('__proto__') },
  ]);
  askAll(workspace, path, offset);
});
