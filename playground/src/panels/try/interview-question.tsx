import { entryField, type FormField, withEntry } from '@tiaoli/views';
import { Button, Flex } from 'antd';
import { type FormEvent, useState } from 'react';
import type { FactValue } from 'tiaoli';
import type { Trial } from '../../engine/features/trial.js';
import { useFocus } from '../../state/focus.js';
import { useText } from '../../texts/use-text.js';
import { FieldHelp } from './field-help.js';
import { fieldId } from './field-id.js';
import { controls } from './fields/controls.js';

const texts = {
  plain: { zh: '{title}？', en: '{title}?' },
  of: { zh: '{element}：', en: '{element}: ' },
  next: { zh: '下一题', en: 'Next' },
  unknown: { zh: '不知道，跳过', en: 'I don’t know, skip it' },
};

export interface InterviewQuestionProps {
  /** Of what is asked among the facts, `企业名单[0].得分`. */
  readonly place: string;
  /** The input that holds it. */
  readonly field: FormField;
  readonly facts: Readonly<Record<string, FactValue>>;
  readonly trial: Trial | undefined;
  /** The new value of that input; nothing where the person does not know. */
  readonly onAnswer: (value: FactValue | undefined) => void;
}

export function InterviewQuestion({
  place,
  field,
  facts,
  trial,
  onAnswer,
}: InterviewQuestionProps) {
  const say = useText();
  const show = useFocus((state) => state.show);
  const found = entryField(field, place, facts);
  const root = facts[field.name];
  const [value, setValue] = useState<FactValue | undefined>(
    place === field.name ? root : undefined,
  );
  if (found === undefined) return null;
  const asked = found.field;
  const { question, note } = asked;
  const Control = controls[asked.kind];
  const title = say(asked.title);
  const words = question === undefined ? say(texts.plain, { title }) : say(question);
  const problem = trial?.problems.find((each) => each.field === place)?.message;
  const of = found.elements.map((element) => say(texts.of, { element })).join('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (value !== undefined) onAnswer(withEntry(root, place, value));
  };
  return (
    <form onSubmit={submit}>
      <h3>
        {of}
        {words}{' '}
        <FieldHelp
          field={asked}
          onShow={() => show(asked.place.path, asked.place.start, asked.place.end)}
        />
      </h3>
      <Control
        field={asked}
        id={fieldId(`interview ${place}`)}
        label={words}
        value={value}
        isWrong={problem !== undefined}
        note={undefined}
        problems={undefined}
        onChange={setValue}
      />
      {problem === undefined ? null : (
        <p className="try-note try-wrong" role="alert">
          {say(problem).replaceAll('`', '')}
        </p>
      )}
      {note === undefined ? null : <p className="try-note">{note}</p>}
      <Flex gap="small" style={{ marginTop: 16 }}>
        <Button type="primary" htmlType="submit" disabled={value === undefined}>
          {say(texts.next)}
        </Button>
        <Button onClick={() => onAnswer(undefined)}>{say(texts.unknown)}</Button>
      </Flex>
    </form>
  );
}
