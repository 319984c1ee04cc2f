import { createDiagnostic, type Diagnostic, type Span } from '@tiaoli/diagnostics';

/** A line of facts whose colon is the one of a Chinese input method: a name, the sign, a value. */
const line = /^([ \t]*)([^\s:：#][^:：\n]*)(：[ \t]*)/gmu;

/** Names with full-width colons only are one text to YAML; undefined where a text is not that. */
export function fullWidthColons(text: string, { start, end }: Span): Diagnostic | undefined {
  const written = text.slice(start, end);
  const found = [...written.matchAll(line)];
  const lines = written.split('\n').filter((each) => /^[ \t]*[^\s#]/.test(each));
  const [first] = found;
  if (first === undefined || found.length < lines.length) return undefined;
  const edits = found.map(({ index, 1: indent = '', 2: name = '', 3: sign = '' }) => {
    const at = start + index + indent.length + name.length;
    return { span: { start: at, end: at + sign.length }, text: ': ' };
  });
  const { length } = edits;
  const more = length === 1 ? '' : { zh: `等 ${length} 处`, en: ` and ${length - 1} more` };
  const at = edits[0]?.span.start ?? start;
  const parameters = { key: (first[2] ?? '').trim(), more };
  const title = { zh: '改为半角冒号加空格', en: 'write a half-width colon and a space' };
  const span = { start: at, end: at + 1 };
  return createDiagnostic('full-width-colon', span, parameters, { fix: { title, edits } });
}
