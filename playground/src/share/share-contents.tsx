import { Alert, Checkbox } from 'antd';
import { type Say, useText } from '../texts/use-text.js';
import type { Collected } from './collect.js';

const texts = {
  contents: { zh: '链接里有', en: 'In the link' },
  policy: { zh: '条文：{path}', en: 'The text of {path}' },
  unsaved: { zh: '（包括没有保存的改动）', en: ' (with what is not saved yet)' },
  used: { zh: '它引用的条例：{path}', en: 'The policy {path} that it uses' },
  known: {
    zh: '它引用的 {path}：页面自带，链接里只记指纹，打开时核对',
    en: 'A fingerprint of {path}, which it uses: the text comes with the page and is compared',
  },
  when: { zh: '适用日期：{date}', en: 'As of {date}' },
  where: { zh: '地区：{place}', en: 'Place: {place}' },
  facts: { zh: '填写的事实（{count} 项）', en: 'The facts that were entered ({count})' },
  noFacts: { zh: '还没有填写事实', en: 'No facts are entered yet' },
  cases: { zh: '用例文件（{count} 个）', en: 'Files of cases ({count})' },
  personal: {
    zh: '事实会原样写进链接：{names}。里面如有姓名、身份证号等个人信息，拿到链接的人都能看到。',
    en: 'The facts stand in the link as they are: {names}. Names and other personal data among them can be read by whoever has the link.',
  },
};

export interface Chosen {
  readonly withFacts: boolean;
  readonly withCases: boolean;
}

export interface ShareContentsProps {
  readonly collected: Collected;
  readonly chosen: Chosen;
  readonly onChoose: (chosen: Chosen) => void;
}

/** What the link carries, and what may be left out of it. */
export function ShareContents({ collected, chosen, onChoose }: ShareContentsProps) {
  const say = useText();
  const { cases, question } = collected;
  const names = Object.keys(question.facts);
  const { withFacts, withCases } = chosen;
  return (
    <section aria-label={say(texts.contents)}>
      <strong>{say(texts.contents)}</strong>
      <ul style={{ marginBlock: 4, paddingInlineStart: 20, overflowWrap: 'anywhere' }}>
        {linesOf(collected, say).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {names.length === 0 ? (
        <div>{say(texts.noFacts)}</div>
      ) : (
        <Choice
          label={say(texts.facts, { count: names.length })}
          isOn={withFacts}
          onChange={(isOn) => onChoose({ ...chosen, withFacts: isOn })}
        />
      )}
      {cases.length === 0 ? null : (
        <Choice
          label={say(texts.cases, { count: cases.length })}
          isOn={withCases}
          onChange={(isOn) => onChoose({ ...chosen, withCases: isOn })}
        />
      )}
      {names.length > 0 && withFacts ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginBlockStart: 8 }}
          title={say(texts.personal, { names: shortList(names) })}
        />
      ) : null}
    </section>
  );
}

function linesOf({ policy, uses, question, hasUnsaved }: Collected, say: Say): readonly string[] {
  const { asOf, place } = question;
  return [
    say(texts.policy, { path: policy.path }) + (hasUnsaved ? say(texts.unsaved) : ''),
    ...uses.map((file) => say('text' in file ? texts.used : texts.known, { path: file.path })),
    ...(asOf === undefined ? [] : [say(texts.when, { date: asOf })]),
    ...(place === undefined ? [] : [say(texts.where, { place })]),
  ];
}

function shortList(names: readonly string[]): string {
  const first = names.slice(0, 6).join('、');
  return names.length > 6 ? `${first}……` : first;
}

interface ChoiceProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Choice({ label, isOn, onChange }: ChoiceProps) {
  return (
    <div>
      <Checkbox checked={isOn} onChange={({ target }) => onChange(target.checked)}>
        {label}
      </Checkbox>
    </div>
  );
}
