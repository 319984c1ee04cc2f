import type { Fix, Span } from '@tiaoli/diagnostics';

export function replaceFix(span: Span, text: string): Fix {
  return {
    title: { zh: `改为 \`${text}\``, en: `change to \`${text}\`` },
    edits: [{ span, text }],
  };
}

export function insertFix(offset: number, text: string): Fix {
  return {
    title: { zh: `补上 \`${text}\``, en: `add \`${text}\`` },
    edits: [{ span: { start: offset, end: offset }, text }],
  };
}
