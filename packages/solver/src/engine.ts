import type { init } from 'z3-solver';

/** Of the memory that Z3 may take for one script, in megabytes. */
const mostMemory = 1_000;

const reason = '(get-info :reason-unknown)';

type Loaded = Awaited<ReturnType<typeof init>>;

export interface EngineAnswer {
  readonly text: string;
  /** Bytes that the engine holds by now. */
  readonly memory: number;
}

/** Z3 itself, where it may block: in a worker. Every script has a context of its own. */
export function createEngine(load: typeof init) {
  let loading: Promise<Loaded> | undefined;
  return async (script: string, milliseconds: number): Promise<EngineAnswer> => {
    loading ??= load();
    const { Z3 } = await loading;
    Z3.global_param_set('memory_max_size', String(mostMemory));
    const configuration = Z3.mk_config();
    const context = Z3.mk_context(configuration);
    Z3.del_config(configuration);
    try {
      const head = `(set-option :timeout ${Math.max(1, Math.round(milliseconds))})\n`;
      const said = await Z3.eval_smtlib2_string(context, head + script);
      const isUnknown = said.trimStart().startsWith('unknown');
      const why = isUnknown ? await Z3.eval_smtlib2_string(context, reason) : '';
      const text = isUnknown ? `unknown ${why}` : said;
      return { text, memory: Number(Z3.get_estimated_alloc_size()) };
    } finally {
      Z3.del_context(context);
    }
  };
}
