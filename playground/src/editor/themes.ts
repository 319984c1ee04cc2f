import { editor } from './monaco.js';

interface Palette {
  readonly key: string;
  readonly keyword: string;
  readonly name: string;
  readonly rule: string;
  readonly value: string;
  readonly number: string;
  readonly text: string;
  readonly comment: string;
}

// Every colour has a contrast of 4.5 to 1 or more on its background.
const light: Palette = {
  key: '7a3e00',
  keyword: '8f1d7f',
  name: '1c4f9c',
  rule: 'a8201a',
  value: '0b6b5d',
  number: '3a6b00',
  text: '333333',
  comment: '5f6b63',
};
const dark: Palette = {
  key: 'e0a868',
  keyword: 'd89adf',
  name: '8ab8f2',
  rule: 'f0938c',
  value: '6ccdb8',
  number: 'b5d58a',
  text: 'd6d6d6',
  comment: '9aa79e',
};

/** Which colour each kind of token has; kinds that are not named have that of text. */
const colours: Readonly<Record<string, keyof Palette>> = {
  key: 'key',
  keyword: 'keyword',
  function: 'keyword',
  operator: 'keyword',
  number: 'number',
  unit: 'number',
  date: 'number',
  string: 'text',
  comment: 'comment',
  enumeration: 'value',
  value: 'value',
  input: 'name',
  parameter: 'name',
  field: 'name',
  entity: 'name',
  rule: 'rule',
  group: 'rule',
  criterion: 'rule',
  item: 'rule',
};

function rulesOf(palette: Palette): editor.ITokenThemeRule[] {
  const rules = Object.entries(colours).map(([token, name]) => ({
    token,
    foreground: palette[name],
  }));
  const bold = { token: 'rule.declaration', foreground: palette.rule, fontStyle: 'bold' };
  return [...rules, bold];
}

export const themeNames = { light: 'tiaoli-light', dark: 'tiaoli-dark' } as const;

export function defineThemes(): void {
  editor.defineTheme(themeNames.light, {
    base: 'vs',
    inherit: true,
    rules: rulesOf(light),
    colors: {},
  });
  editor.defineTheme(themeNames.dark, {
    base: 'vs-dark',
    inherit: true,
    rules: rulesOf(dark),
    colors: { 'editor.background': '#141414' },
  });
}
