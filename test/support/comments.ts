import { Lexer } from 'yaml';

/** The comments of a YAML file, sorted by their text. */
export function commentsOf(text: string): readonly string[] {
  return [...new Lexer().lex(text)].filter((lexeme) => lexeme.startsWith('#')).sort();
}
