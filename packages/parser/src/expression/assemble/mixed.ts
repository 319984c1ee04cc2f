import { createDiagnostic } from '@tiaoli/diagnostics';
import type { Token } from '../token.js';
import type { AssemblyContext, Placed } from './context.js';

/** 且 between the operands of 或 must stand in brackets, as people disagree about which binds first. */
export function reportMixed(
  context: AssemblyContext,
  operands: readonly Placed[],
  operators: readonly Token[],
): void {
  const { place } = context;
  const bare = operands.filter(
    ({ node, bracketed }) => node.kind === 'logical' && node.connective === 'and' && !bracketed,
  );
  const [first] = operators;
  if (bare.length === 0 || first === undefined) return;
  const span = place.span(operands[0]?.start ?? first.start, operands.at(-1)?.end ?? first.end);
  context.report(
    createDiagnostic(
      'mixed-and-or',
      span,
      {},
      {
        fix: {
          title: {
            zh: '给用“且”连接的部分加上括号',
            en: 'put the parts joined by and in brackets',
          },
          edits: bare.flatMap(({ start, end }) => [
            place.edit(start, start, '('),
            place.edit(end, end, ')'),
          ]),
        },
      },
    ),
  );
}
