import { isUtf8 } from 'node:buffer';
import type { LeftOut } from '../fact-rows.js';
import type { DecidedPiece, PieceQuestion, RowProblem } from '../piece.js';
import { createPieceDecider } from '../piece.js';
import { createPool } from '../threads/pool.js';
import { ByteSink } from '../write/byte-sink.js';
import { writeCsvHead } from '../write/write-csv.js';
import type { RowStatus } from '../write/write-row.js';
import { piecesOf, RecordTooLarge } from './pieces.js';
import { BrokenText } from './text-stream.js';

export interface StreamRun {
  readonly asked: PieceQuestion;
  /** Rows in UTF-8, behind the headings. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Records before the first row. */
  readonly before: number;
  /** Threads that decide; on the own one where absent or 1. */
  readonly threads?: number;
  /** Bytes that are decided together; about a million where absent. */
  readonly pieceSize?: number;
  readonly signal?: AbortSignal;
  /** Takes results, in the order of the rows. */
  readonly write: (bytes: Uint8Array) => Promise<void>;
  /** Takes what is wrong with rows, by their numbers as a spreadsheet shows them. */
  readonly refuse?: (problems: readonly RowProblem[]) => Promise<void>;
  readonly progress?: (progress: StreamProgress) => void;
}

export interface StreamProgress {
  /** Of the rows that were read. */
  readonly bytes: number;
  readonly rows: number;
}

/** What the rows of a stream came to. */
export interface StreamSummary {
  readonly rows: number;
  readonly counts: Readonly<Record<RowStatus, number>>;
  /** Rows that were decided one by one. */
  readonly general: number;
  readonly leftOut: LeftOut;
  /** Names in records that are no facts. */
  readonly others: readonly string[];
}

const usualSize = 1_000_000;

/** Decides the rows of a stream in bounded memory; throws where it is aborted. */
export async function runStream(run: StreamRun): Promise<StreamSummary> {
  const { asked, body, threads = 1, pieceSize = usualSize, signal, write } = run;
  if (asked.to === 'csv') {
    const head = new ByteSink(1024);
    writeCsvHead(asked.question, asked.shape.header, head);
    await write(head.taken());
  }
  const separator = asked.from === 'csv' ? asked.shape.separator.charCodeAt(0) : undefined;
  const pool = threads > 1 ? createPool(asked, threads) : createOwn(asked);
  const tally = createTally(run);
  const waiting: Promise<Answered>[] = [];
  try {
    for await (const piece of piecesOf(body, separator, pieceSize)) {
      signal?.throwIfAborted();
      if (!isUtf8(piece)) throw new BrokenText('utf-8');
      const { length } = piece;
      const answer = pool.decide(piece).then((decided) => ({ decided, length }));
      // It is waited for in its turn; until then nobody hears that it failed.
      answer.catch(() => undefined);
      waiting.push(answer);
      if (waiting.length >= pool.ahead) await tally.add(await next(waiting));
    }
    while (waiting.length > 0) {
      signal?.throwIfAborted();
      await tally.add(await next(waiting));
    }
    return tally.summary();
  } catch (error) {
    if (!(error instanceof RecordTooLarge)) throw error;
    for (const answer of waiting) await tally.add(await answer);
    throw new RecordTooLarge(tally.records() + 1);
  } finally {
    await pool.close();
  }
}

interface Answered {
  readonly decided: DecidedPiece;
  readonly length: number;
}

async function next(waiting: Promise<Answered>[]): Promise<Answered> {
  const first = waiting.shift();
  if (first === undefined) throw new RangeError('nothing is under way');
  return first;
}

/** Pieces that are decided on the own thread. */
function createOwn(asked: PieceQuestion) {
  const decide = createPieceDecider(asked);
  return {
    ahead: 1,
    // Others have their turn between pieces: a key that cancels, a bar that moves.
    decide: async (piece: Uint8Array): Promise<DecidedPiece> => {
      await new Promise((done) => setImmediate(done));
      return decide(piece);
    },
    close: async () => undefined,
  };
}

function createTally({ before, write, refuse, progress }: StreamRun) {
  const counts = { decided: 0, undecided: 0, error: 0, refused: 0 };
  const leftOut = { blank: 0, total: 0, note: 0 };
  const others = new Set<string>();
  let [rows, general, bytes, records] = [0, 0, 0, before];
  return {
    add: async ({ decided, length }: Answered): Promise<void> => {
      await write(decided.bytes);
      for (const status of ['decided', 'undecided', 'error', 'refused'] as const) {
        counts[status] += decided.counts[status];
        rows += decided.counts[status];
      }
      for (const why of ['blank', 'total', 'note'] as const) leftOut[why] += decided.leftOut[why];
      for (const other of decided.others) others.add(other);
      general += decided.general;
      bytes += length;
      if (decided.problems.length > 0) {
        const from = records;
        await refuse?.(decided.problems.map((each) => ({ ...each, record: from + each.record })));
      }
      records += decided.records;
      progress?.({ bytes, rows });
    },
    records: (): number => records,
    summary: (): StreamSummary => ({ rows, counts, general, leftOut, others: [...others] }),
  };
}
