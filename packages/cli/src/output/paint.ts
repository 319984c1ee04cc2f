import type { Severity } from '@tiaoli/diagnostics';
import pc from 'picocolors';

export type PaintRole = Severity | 'quiet' | 'strong' | 'good';

/** Colours a piece of text by what it says. */
export type Paint = (text: string, role: PaintRole) => string;

/** Colours on a terminal; elsewhere, or where NO_COLOR is set, the text as it is. */
export function createPaint(colours: boolean): Paint {
  const { red, yellow, cyan, dim, bold, green } = pc.createColors(colours);
  const painters = {
    error: red,
    warning: yellow,
    information: cyan,
    quiet: dim,
    strong: bold,
    good: green,
  };
  return (text, role) => painters[role](text);
}
