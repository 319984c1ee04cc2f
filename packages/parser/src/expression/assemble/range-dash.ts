import { createDiagnostic } from '@tiaoli/diagnostics';
import type { ConcreteOperand, ConcreteRow } from '../grammar/concrete.js';
import type { AssemblyContext } from './context.js';

/** `3-5` in a test: people mean a range, arithmetic means −2. */
export function reportRangeDash(context: AssemblyContext, row: ConcreteRow | undefined): void {
  const [link, more] = row?.rest ?? [];
  if (link?.operator?.word.kind !== 'minus' || more !== undefined) return;
  if (!isNumber(row?.first) || !isNumber(link.operand)) return;
  const { place } = context;
  const { start, end } = link.operator;
  const from = row?.first?.primary?.kind === 'leaf' ? row.first.primary.token.start : start;
  const to = link.operand?.primary?.kind === 'leaf' ? link.operand.primary.token.end : end;
  const written = place.written.slice(from, to);
  const right = `${place.written.slice(from, start).trimEnd()}至${place.written.slice(end, to).trimStart()}`;
  context.report(
    createDiagnostic(
      'range-dash',
      place.span(from, to),
      { written, right },
      {
        fix: {
          title: { zh: `改为 ${right}`, en: `write ${right}` },
          edits: [place.edit(from, to, right)],
        },
      },
    ),
  );
}

function isNumber(operand: ConcreteOperand | undefined): boolean {
  return (
    operand?.primary?.kind === 'leaf' &&
    operand.primary.token.word.kind === 'number' &&
    operand.prefixes.length === 0
  );
}
