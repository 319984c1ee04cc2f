import { createDiagnostic } from '@tiaoli/diagnostics';
import { type Bound, type Expression, type Interval, multipliers, rangeWord } from '@tiaoli/syntax';
import type { Token } from '../token.js';
import type { AssemblyContext, Placed } from './context.js';
import type { Segment, Side } from './segment.js';

/** The parts of one item of a test. */
interface IntervalParts {
  readonly first: Segment;
  readonly second: Segment | undefined;
  readonly range: Token | undefined;
  readonly negated: boolean;
}

/** The interval that one or two bounded values make; undefined where they make none. */
export function intervalOf(context: AssemblyContext, parts: IntervalParts): Interval | undefined {
  const { first, second, range } = parts;
  if (parts.negated || first.sign !== undefined || second?.sign !== undefined) return undefined;
  const low = sideOf(first, range && { side: 'lower', inclusive: true, spelling: rangeWord });
  const span = context.place.span(first.start, (second ?? first).end);
  if (low === undefined) return undefined;
  if (second === undefined) {
    return { kind: 'interval', span, [low.side]: boundOf(low, first.value.node) };
  }
  const high = sideOf(second, range && { side: 'upper', inclusive: true, spelling: rangeWord });
  if (high === undefined || high.side === low.side) return undefined;
  if (range !== undefined && low.side === 'upper') return undefined;
  const [lower, upper] = low.side === 'lower' ? [first, second] : [second, first];
  const [lowerSide, upperSide] = low.side === 'lower' ? [low, high] : [high, low];
  return {
    kind: 'interval',
    span,
    lower: boundOf(lowerSide, withUnitOf(context, lower.value, upper.value)),
    upper: boundOf(upperSide, upper.value.node),
  };
}

function sideOf(segment: Segment, otherwise: Side | undefined): Side | undefined {
  const [side, more] = segment.bounds;
  return more === undefined ? (side ?? otherwise) : undefined;
}

function boundOf(side: Side, value: Expression): Bound {
  return { value, inclusive: side.inclusive, spelling: side.spelling };
}

/** `3至5人`: a bare lower number takes the unit of the upper one. */
function withUnitOf(context: AssemblyContext, lower: Placed, upper: Placed): Expression {
  const { node } = lower;
  const from = upper.node;
  if (node.kind !== 'number' || from.kind !== 'number') return node;
  if (node.unit !== undefined || node.multipliers.length > 0) return node;
  const scale = from.multipliers.join('') + scaleOf(context, from.unit?.text ?? '');
  if (scale !== '' && !/^0+(\.0+)?$/.test(node.digits)) {
    reportBareLower(context, lower, upper);
    return node;
  }
  return from.unit === undefined ? node : { ...node, unit: from.unit };
}

/** The 万 of 万元. */
function scaleOf(context: AssemblyContext, unit: string): string {
  const [component = ''] = unit.split(/[/·]/, 1);
  const [first = ''] = component;
  const scales = Object.hasOwn(multipliers, first);
  return scales && context.lexicon.unitNames.has(component.slice(first.length)) ? first : '';
}

/** `5000至1万元` and `3至5万元` look alike: the lower number must say its own size. */
function reportBareLower(context: AssemblyContext, lower: Placed, upper: Placed): void {
  const { place } = context;
  const digits = place.written.slice(lower.start, lower.end);
  const written = place.written.slice(upper.start, upper.end);
  const right = `${digits}${written.replace(/^[\d.\uff10-\uff19\uff0e]+/, '').trimStart()}`;
  context.report(
    createDiagnostic(
      'bare-lower-bound',
      place.span(lower.start, lower.end),
      { digits, right },
      {
        fix: {
          title: { zh: `改为 ${right}`, en: `write ${right}` },
          edits: [place.edit(lower.start, lower.end, right)],
        },
      },
    ),
  );
}
