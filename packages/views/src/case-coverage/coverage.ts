import type { CaseFile, CaseResult, CaseRun } from '@tiaoli/cases';
import type { Bilingual } from '@tiaoli/diagnostics';
import type { LoadedPolicy } from 'tiaoli';
import { type Place, placeOf } from '../shared/place.js';
import { same } from '../shared/words.js';
import { writtenAt } from '../shared/written.js';
import { type PieceKind, pieceKey, piecesIn, pieceWords } from './pieces.js';
import { touchedBy } from './touched.js';

/** A file of cases that was run. */
export interface RunFile {
  readonly file: CaseFile;
  readonly run: CaseRun;
}

/** A piece of a policy that a case should show at work. */
export interface CoveragePiece {
  readonly kind: PieceKind;
  /** The kind in words: 行, row. */
  readonly kindTitle: Bilingual;
  readonly rule: string;
  /** The entity whose rule it is. */
  readonly entity?: string;
  /** The name of a criterion, grade, veto or item; else the first line that is written there. */
  readonly title: Bilingual;
  readonly place: Place;
  /** The cases that touch it, by name; none where it was never seen at work. */
  readonly cases: readonly string[];
}

export interface Coverage {
  /** In the order of the text. */
  readonly pieces: readonly CoveragePiece[];
  /** How many there are, and how many some case touches. */
  readonly total: number;
  readonly touched: number;
}

/**
 * Which rows, cases, brackets, bands, criteria, grades, vetoes and items of a version its cases touch,
 * by the rules that each case expects something of. A criterion is touched by a case in which it
 * gives points, or takes some away where it begins with all of them.
 */
export function coverageOf(policy: LoadedPolicy, runs: readonly RunFile[]): Coverage {
  const steps = coverageSteps(policy, runs);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** As `coverageOf`, with a pause after every case: whoever asks may do something else, or leave. */
export function* coverageSteps(
  policy: LoadedPolicy,
  runs: readonly RunFile[],
): Generator<undefined, Coverage> {
  const touching = new Map<string, string[]>();
  for (const { file, run } of runs) {
    for (const [index, result] of run.results.entries()) {
      const written = file.cases[index];
      if (written === undefined || !isAbout(result, policy)) continue;
      for (const key of touchedBy(policy, written, result)) {
        touching.set(key, [...(touching.get(key) ?? []), result.name]);
      }
      yield;
    }
  }
  const cores = [policy, ...policy.variants.values()];
  const pieces = new Map<string, CoveragePiece>();
  for (const each of cores) {
    for (const { id, title = writtenLine(each, id), ...piece } of piecesIn(each.core)) {
      const place = placeOf(each, id);
      const key = pieceKey(piece.kind, place);
      if (!pieces.has(key))
        pieces.set(key, {
          ...piece,
          kindTitle: pieceWords[piece.kind],
          title,
          place,
          cases: touching.get(key) ?? [],
        });
    }
  }
  const all = [...pieces.values()].sort((a, b) => a.place.start - b.place.start);
  return {
    pieces: all,
    total: all.length,
    touched: all.filter(({ cases }) => cases.length > 0).length,
  };
}

/** The first line of a piece, without spaces that only align. */
function writtenLine(policy: LoadedPolicy, id: number): Bilingual {
  const [line = ''] = writtenAt(policy, id).split('\n');
  return same(line.replace(/\s+/g, ' '));
}

function isAbout({ status, version }: CaseResult, policy: LoadedPolicy): boolean {
  return status !== 'invalid' && version === policy.version;
}
