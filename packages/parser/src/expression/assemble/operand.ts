import { createDiagnostic } from '@tiaoli/diagnostics';
import type { Expression } from '@tiaoli/syntax';
import type { ConcreteOperand, ConcretePrimary } from '../grammar/concrete.js';
import type { Token } from '../token.js';
import { type AssemblyContext, missing, missingAt, type Placed } from './context.js';
import { leafNode } from './leaf.js';

/** An operand with its signs and fields; `prefixes` are those that belong to it. */
export function assembleOperand(
  context: AssemblyContext,
  operand: ConcreteOperand | undefined,
  prefixes: readonly Token[],
  at: number,
): Placed {
  let placed = assemblePrimary(context, operand?.primary, prefixes.at(-1)?.end ?? at);
  for (const field of operand?.fields ?? []) placed = memberOf(context, placed, field);
  for (const sign of [...prefixes].reverse()) {
    const kind = sign.word.kind === 'not' ? 'not' : 'negate';
    const span = context.place.span(sign.start, placed.end);
    placed = { node: { kind, span, operand: placed.node }, start: sign.start, end: placed.end };
  }
  return placed;
}

function memberOf(context: AssemblyContext, of: Placed, field: Token): Placed {
  const { place } = context;
  const { word, start, end } = field;
  const name = word.kind === 'name' ? word.name : place.text.slice(start, end);
  const span = place.span(of.start, end);
  const node = {
    kind: 'member',
    span,
    of: of.node,
    name,
    nameSpan: place.span(start, end),
  } as const;
  return { node, start: of.start, end };
}

function assemblePrimary(
  context: AssemblyContext,
  primary: ConcretePrimary | undefined,
  at: number,
): Placed {
  if (primary === undefined) return missingAt(context, at);
  switch (primary.kind) {
    case 'leaf': {
      const { start, end } = primary.token;
      return { node: leafNode(context, primary.token), start, end };
    }
    case 'group': {
      const start = primary.ends.first?.start ?? at;
      const inner = context.row(context, primary.inner, primary.ends.first?.end ?? at);
      return { node: inner.node, start, end: primary.ends.last?.end ?? inner.end, bracketed: true };
    }
    case 'call':
      return assembleCall(context, primary, at);
    case 'conditional':
      return assembleConditional(context, primary, at);
  }
}

function assembleCall(
  context: AssemblyContext,
  call: Extract<ConcretePrimary, { kind: 'call' }>,
  at: number,
): Placed {
  const start = call.function?.start ?? at;
  let end = call.function?.end ?? at;
  const values: Expression[] = [];
  for (const row of call.arguments) {
    const placed = context.row(context, row, end);
    values.push(placed.node);
    end = placed.end;
  }
  end = call.ends.last?.end ?? end;
  const span = context.place.span(start, end);
  if (call.function?.word.kind !== 'function') return { node: missing(span), start, end };
  const node = { kind: 'call', span, function: call.function.word.key, arguments: values } as const;
  return { node, start, end };
}

function assembleConditional(
  context: AssemblyContext,
  parts: Extract<ConcretePrimary, { kind: 'conditional' }>,
  at: number,
): Placed {
  const start = parts.ends.first?.start ?? at;
  const condition = context.row(context, parts.condition, parts.ends.first?.end ?? at);
  const whenTrue = context.row(context, parts.whenTrue, condition.end);
  const whenFalse = context.row(context, parts.whenFalse, whenTrue.end);
  const { end } = whenFalse;
  const node = {
    kind: 'conditional',
    span: context.place.span(start, end),
    condition: condition.node,
    whenTrue: whenTrue.node,
    whenFalse: whenFalse.node,
  } as const;
  return { node, start, end };
}

/** Reports a 若 or 非 that another operator would take apart. */
export function reportNeedsBrackets(context: AssemblyContext, word: Token, placed: Placed): void {
  const { place } = context;
  context.report(
    createDiagnostic(
      'needs-brackets',
      place.span(placed.start, placed.end),
      { word: place.shown(word.start, word.end) },
      {
        fix: {
          title: { zh: '加上括号', en: 'add brackets' },
          edits: [
            place.edit(placed.start, placed.start, '('),
            place.edit(placed.end, placed.end, ')'),
          ],
        },
      },
    ),
  );
}
