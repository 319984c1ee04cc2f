import type { Language } from '@tiaoli/diagnostics';
import type { Paint } from './output/paint.js';

/** Where a command reads and writes; nothing else in this package touches the process. */
export interface Context {
  readonly language: Language;
  /** Paths are taken from here and shown as given. */
  readonly folder: string;
  /** Results. */
  readonly print: (text: string) => void;
  /** Remarks and mistakes, beside the results. */
  readonly remark: (text: string) => void;
  readonly paint: Paint;
  readonly input: NodeJS.ReadableStream;
  /** Shows how far a long work is, in place of what it showed before; absent without a terminal. */
  readonly progress?: (text: string) => void;
  /** Whether the arguments ask for JSON, which then holds what is wrong with them too. */
  readonly json: boolean;
  /** Whether a person sits at both ends. */
  readonly interactive: boolean;
  /** Set in GitHub Actions; with the file that takes the summary of the step. */
  readonly github?: { readonly summary?: string };
  /** Waits until the person stops the program. */
  readonly stopped: () => Promise<void>;
  /** The day on which a question is asked that names none, in ISO form. */
  readonly today: () => string;
}
