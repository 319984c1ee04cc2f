/**
 * Text that reads as itself in Markdown: no emphasis, link, code, table cell, HTML, entity or
 * automatic link can begin or end in it. Paragraphs never begin with it, so that signs which mean
 * something only at the start of a line are safe.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]{}<>|~&$@]/g, (sign) => `\\${sign}`)
    .replace(/:(?=\S)/g, '\\:')
    .replace(/\bwww\./gi, (word) => word.replace('.', '\\.'))
    .trim();
}
