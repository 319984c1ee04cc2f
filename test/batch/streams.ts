import {
  type AskOptions,
  readHead,
  rowsQuestion,
  runStream,
  type StreamFormat,
  type StreamRun,
  type StreamSummary,
} from '@tiaoli/batch';
import { tableFormOf } from '@tiaoli/fact-tables';
import { type LoadedPolicy, policyOn } from 'tiaoli';

export interface Streamed {
  readonly text: string;
  readonly summary: StreamSummary;
  /** By the number of the record. */
  readonly refused: ReadonlyMap<number, string>;
}

type How = Partial<Pick<StreamRun, 'threads' | 'pieceSize' | 'signal' | 'progress'>> &
  Partial<AskOptions> & { readonly bytesAtOnce?: number };

/** What a stream of bytes comes to. */
export async function streamed(
  policy: LoadedPolicy,
  given: string | Uint8Array,
  [from, to]: readonly [StreamFormat, StreamFormat],
  { asOf = '2024-06-01', only, bytesAtOnce = 64, ...how }: How = {},
): Promise<Streamed> {
  const ready = policyOn(policy, asOf).policy ?? policy;
  const form = tableFormOf(ready, { asOf });
  const bytes = typeof given === 'string' ? Buffer.from(given) : given;
  const { shape, body, before } = await readHead(cut(bytes, bytesAtOnce), from, 'x.csv', form);
  const question = rowsQuestion(ready, form, { asOf, ...(only && { only }) });
  const parts: Uint8Array[] = [];
  const refused = new Map<number, string>();
  const summary = await runStream({
    asked: { question, from, to, shape },
    body,
    before,
    ...how,
    write: async (part) => {
      parts.push(part);
    },
    refuse: async (problems) => {
      for (const { record, message } of problems) refused.set(record, message.en);
    },
  });
  return { text: Buffer.concat(parts).toString(), summary, refused };
}

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
