import type { Profile, ProfileEnd, ProfilePiece, ProfileValue } from '@tiaoli/views';
import type { EChartsCoreOption } from 'echarts/core';
import type { Say } from '../../../texts/use-text.js';
import { type ResultAxis, resultAxis } from './axis.js';

export interface ChartColours {
  readonly line: string;
  readonly mark: string;
  readonly text: string;
  readonly quiet: string;
  readonly back: string;
}

/** Where the input is now, and what comes of it. */
export const nowText = { zh: '现在 {at}：{value}', en: 'Now {at}: {value}' };

type Point = readonly [number, number];

/** A profile as the chart library draws it. */
export function chartOption(profile: Profile, say: Say, colours: ChartColours): EChartsCoreOption {
  const axis = resultAxis(profile, say);
  const { pieces, inputTitle, inputUnit, ruleTitle, ruleUnit, isPercent } = profile;
  const named = namedPlaces(profile, say);
  return {
    animation: false,
    aria: { enabled: false },
    grid: { left: 16, right: 28, top: 44, bottom: 40, containLabel: true },
    tooltip: { trigger: 'item', confine: true },
    xAxis: {
      type: 'value',
      name: withUnit(say(inputTitle), inputUnit && say(inputUnit)),
      nameLocation: 'middle',
      nameGap: 26,
      scale: true,
      ...(profile.isWhole ? { minInterval: 1 } : {}),
      min: pieces[0]?.from.at.near,
      max: pieces.at(-1)?.to.at.near,
      ...(named === undefined
        ? {}
        : {
            min: Math.min(...named.keys()) - 0.5,
            max: Math.max(...named.keys()) + 0.5,
            interval: 1,
          }),
      nameTextStyle: { color: colours.text },
      axisLabel: axisLabel(named, isPercent.input, colours),
      splitLine: { show: false },
    },
    yAxis: {
      ...(axis.names === undefined
        ? { type: 'value', scale: true }
        : { type: 'category', data: [...axis.names] }),
      name: withUnit(say(ruleTitle), ruleUnit && say(ruleUnit)),
      nameTextStyle: { color: colours.text, align: 'left' },
      axisLabel: axisLabel(undefined, isPercent.rule && axis.names === undefined, colours),
      splitLine: { lineStyle: { color: colours.quiet, opacity: 0.35 } },
    },
    series: [
      ...lines(pieces, axis, say, colours),
      ends(pieces, axis, say, colours),
      marks(profile, say, colours),
      now(profile, axis, say, colours),
    ],
  };
}

function withUnit(title: string, unit: string | undefined): string {
  return unit === undefined ? title : `${title} / ${unit}`;
}

function axisLabel(
  named: ReadonlyMap<number, string> | undefined,
  isPercent: boolean,
  { text }: ChartColours,
) {
  const look = { color: text, hideOverlap: true };
  if (named !== undefined) return { ...look, formatter: (at: number) => named.get(at) ?? '' };
  if (!isPercent) return look;
  return { ...look, formatter: (share: number) => `${Number((share * 100).toPrecision(12))}%` };
}

/** The values of an input that is not measured, by their places. */
function namedPlaces({ pieces }: Profile, say: Say): ReadonlyMap<number, string> | undefined {
  const isListed = pieces.every(({ from }) => Number.isNaN(Number(from.at.exact.split('/')[0])));
  if (!isListed || pieces.length > 40) return undefined;
  return new Map(pieces.map(({ from }) => [from.at.near, say(from.at.words)]));
}

/** Each piece by itself, so that nothing is drawn across a jump. */
function lines(pieces: readonly ProfilePiece[], axis: ResultAxis, say: Say, colours: ChartColours) {
  return pieces.flatMap((piece) => {
    const data = pointsOf(piece, axis);
    if (piece.kind === 'point' || data.length < 2) return [];
    return [
      {
        type: 'line',
        data,
        showSymbol: false,
        silent: false,
        lineStyle: {
          color: colours.line,
          width: 2.5,
          type: piece.kind === 'curve' ? 'dashed' : 'solid',
        },
        itemStyle: { color: colours.line },
        tooltip: {
          formatter: () => escaped(`${say(piece.start.words)} → ${say(piece.end.words)}`),
        },
      },
    ];
  });
}

function pointsOf({ from, to, start, end, samples = [] }: ProfilePiece, axis: ResultAxis) {
  const all: readonly { readonly at: number; readonly value: ProfileValue }[] = [
    { at: from.at.near, value: start },
    ...samples.map(({ at, value }) => ({ at: at.near, value })),
    { at: to.at.near, value: end },
  ];
  return all.flatMap(({ at, value }): readonly Point[] => {
    const height = axis.heightOf(value);
    return height === undefined ? [] : [[at, height]];
  });
}

/** A full dot where an end belongs to its piece, a hollow one where it does not. */
function ends(pieces: readonly ProfilePiece[], axis: ResultAxis, say: Say, colours: ChartColours) {
  const drawn = new Map<string, object>();
  for (const { from, to, start, end } of pieces) {
    for (const [place, value] of [
      [from, start],
      [to, end],
    ] as const) {
      const height = axis.heightOf(value);
      if (height === undefined) continue;
      const key = `${place.at.near} ${height}`;
      // Where one piece leaves out what the next one takes up, the line is whole.
      if (drawn.has(key) && !place.isClosed) continue;
      drawn.set(key, dot(place, value, height, say, colours));
    }
  }
  return { type: 'scatter', symbolSize: 9, z: 4, data: [...drawn.values()] };
}

function dot(
  { at, isClosed }: ProfileEnd,
  value: ProfileValue,
  height: number,
  say: Say,
  colours: ChartColours,
) {
  const words = `${say(at.words)}: ${say(value.words)}`;
  return {
    value: [at.near, height],
    itemStyle: {
      color: isClosed ? colours.line : colours.back,
      borderColor: colours.line,
      borderWidth: 2,
    },
    tooltip: { formatter: () => escaped(words) },
  };
}

const longestLabel = 18;

/** Upright lines at the thresholds, with what is written there. */
function marks({ thresholds }: Profile, say: Say, colours: ChartColours) {
  const isCrowded = thresholds.length > 12;
  const data = thresholds.map(({ at, pieces }) => {
    const [written = ''] = pieces.map((piece) => piece.written.split('\n')[0] ?? '');
    const text = `${say(at.words)} ${shortened(written.trim().replace(/\s+/g, ' '))}`;
    return { xAxis: at.near, label: { show: !isCrowded, formatter: () => text } };
  });
  return {
    type: 'line',
    data: [],
    markLine: {
      silent: true,
      symbol: 'none',
      lineStyle: { color: colours.quiet, type: 'dashed' },
      label: {
        position: 'insideEndTop',
        color: colours.text,
        fontSize: 11,
        backgroundColor: colours.back,
        padding: [1, 3],
      },
      data,
    },
  };
}

function shortened(text: string): string {
  return text.length > longestLabel ? `${text.slice(0, longestLabel)}…` : text;
}

function now({ current }: Profile, axis: ResultAxis, say: Say, colours: ChartColours) {
  const height = current === undefined ? undefined : axis.heightOf(current.value);
  if (current === undefined || height === undefined) return { type: 'scatter', data: [] };
  const words = say(nowText, { at: say(current.at.words), value: say(current.value.words) });
  return {
    type: 'scatter',
    symbol: 'diamond',
    symbolSize: 16,
    z: 5,
    itemStyle: { color: colours.mark, borderColor: colours.back, borderWidth: 1.5 },
    tooltip: { formatter: () => escaped(words) },
    data: [[current.at.near, height]],
  };
}

/** The library reads what a tooltip says as HTML. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
