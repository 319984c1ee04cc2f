import type { Language } from '@tiaoli/diagnostics';
import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import { type Theme, useSettings } from '../state/settings.js';
import { useText } from '../texts/use-text.js';

const texts = {
  language: { zh: '语言', en: 'Language' },
  theme: { zh: '明暗', en: 'Theme' },
  light: { zh: '浅色', en: 'Light' },
  dark: { zh: '深色', en: 'Dark' },
  system: { zh: '跟随系统', en: 'System' },
  fontSize: { zh: '条文字号', en: 'Size of the text' },
};

const languages: readonly { readonly value: Language; readonly label: string }[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
];
const themes: readonly Theme[] = ['light', 'dark', 'system'];
const fontSizes = [12, 14, 16, 18, 22];

/** What can be chosen; each holds at once. */
export function Appearance() {
  const say = useText();
  const { language, theme, fontSize, setLanguage, setTheme, setFontSize } = useSettings();
  return (
    <>
      <Row label={say(texts.language)}>
        <Segmented<Language>
          aria-label={say(texts.language)}
          value={language}
          options={[...languages]}
          onChange={setLanguage}
        />
      </Row>
      <Row label={say(texts.theme)}>
        <Segmented<Theme>
          aria-label={say(texts.theme)}
          value={theme}
          options={themes.map((value) => ({ value, label: say(texts[value]) }))}
          onChange={setTheme}
        />
      </Row>
      <Row label={say(texts.fontSize)}>
        <Segmented<number>
          aria-label={say(texts.fontSize)}
          value={fontSize}
          options={fontSizes}
          onChange={setFontSize}
        />
      </Row>
    </>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="settings-row">
      <span>{label}</span>
      {children}
    </div>
  );
}
