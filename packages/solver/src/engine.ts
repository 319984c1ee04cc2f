import type { Z3LowLevel } from 'z3-solver';

/** Of the memory that Z3 may take for one script, in megabytes. */
const mostMemory = 1_000;

const reason = '(get-info :reason-unknown)';

export type Z3 = Pick<Z3LowLevel, 'Z3' | 'em'>;

export interface EngineAnswer {
  readonly text: string;
  /** Bytes that the engine holds by now. */
  readonly memory: number;
}

/** Z3 itself, where it may block: in a worker. Every script has a context of its own. */
export interface Engine {
  run(script: string, milliseconds: number): Promise<EngineAnswer>;
  /** Makes Z3 give up the script that it is at. */
  interrupt(): void;
}

export function createEngine(load: () => Promise<Z3>): Engine {
  let loading: Promise<Z3> | undefined;
  let stop: (() => void) | undefined;
  const run = async (script: string, milliseconds: number): Promise<EngineAnswer> => {
    loading ??= load();
    const { Z3, em } = await loading;
    const evaluate = createEvaluate(em as Memory);
    Z3.global_param_set('memory_max_size', String(mostMemory));
    const configuration = Z3.mk_config();
    const context = Z3.mk_context(configuration);
    Z3.del_config(configuration);
    stop = () => Z3.interrupt(context);
    try {
      const head = `(set-option :timeout ${Math.max(1, Math.round(milliseconds))})\n`;
      const said = await evaluate(context, head + script);
      const isUnknown = said.trimStart().startsWith('unknown');
      const why = isUnknown ? await evaluate(context, reason) : '';
      const text = isUnknown ? `unknown ${why}` : said;
      return { text, memory: Number(Z3.get_estimated_alloc_size()) };
    } finally {
      stop = undefined;
      Z3.del_context(context);
    }
  };
  return { run, interrupt: () => stop?.() };
}

/** What is used of the memory that Z3 runs in. */
interface Memory {
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _free(pointer: number): void;
  ccall(name: string, result: 'void', types: readonly string[], given: readonly unknown[]): void;
  async_call(start: () => void): Promise<string>;
}

/**
 * Gives Z3 a script that stays where it is until Z3 has read it. `Z3.eval_smtlib2_string` puts it on
 * a stack that is reused at once, while another thread may not have begun to read.
 */
function createEvaluate(memory: Memory) {
  return async (context: unknown, script: string): Promise<string> => {
    const bytes = new TextEncoder().encode(`${script}\0`);
    const pointer = memory._malloc(bytes.length);
    memory.HEAPU8.set(bytes, pointer);
    try {
      return await memory.async_call(() =>
        memory.ccall(
          'async_Z3_eval_smtlib2_string',
          'void',
          ['number', 'number'],
          [context, pointer],
        ),
      );
    } finally {
      memory._free(pointer);
    }
  };
}
