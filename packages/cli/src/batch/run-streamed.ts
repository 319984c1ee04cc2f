import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { readHead, runStream, type StreamFormat } from '@tiaoli/batch';
import type { Context } from '../context.js';
import type { TableFormat } from './plan.js';
import { refuseTable, refuseUnmapped } from './problems.js';
import { createBar } from './progress-bar.js';
import type { BatchDone } from './run-plan.js';
import { askedOf, type Work } from './work.js';

const readAtOnce = 1_000_000;

/** Decides rows as they are read, in bounded memory. */
export async function runStreamed(work: Work, context: Context): Promise<BatchDone> {
  const { plan, question, mayGuess, signal, write, refuse } = work;
  const from = streamed(plan.from);
  const { form, rows } = askedOf(question, context);
  const { bytes, size } = sourceOf(work, context);
  const head = await readHead(bytes, from, plan.source ?? '', form);
  const { shape, body, before } = head;
  refuseTable(head.problems, mayGuess ? [] : head.unsure, shape.header);
  refuseUnmapped(shape.mapping, form);
  const bar = createBar(context, size);
  const summary = await runStream({
    asked: { question: rows, from, to: streamed(plan.to), shape },
    body,
    before,
    threads: plan.threads,
    signal,
    write,
    refuse: (problems) => refuse(problems, shape.header),
    progress: bar.show,
  }).finally(bar.clear);
  return { summary, form, header: from === 'csv' ? shape.header : [], mapping: shape.mapping };
}

function streamed(format: TableFormat): StreamFormat {
  return format === 'ndjson' ? 'ndjson' : 'csv';
}

interface Source {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly size: number | undefined;
}

function sourceOf({ plan: { source }, signal }: Work, { folder, input }: Context): Source {
  if (source === undefined) {
    // Nothing more is waited for that may never come.
    signal.addEventListener('abort', () => {
      if (input instanceof Readable) input.destroy();
    });
    return { bytes: bytesOf(input), size: undefined };
  }
  const path = resolve(folder, source);
  return {
    bytes: createReadStream(path, { highWaterMark: readAtOnce }),
    size: statSync(path).size,
  };
}

async function* bytesOf(stream: NodeJS.ReadableStream): AsyncGenerator<Uint8Array, void, void> {
  for await (const part of stream) yield typeof part === 'string' ? Buffer.from(part) : part;
}
