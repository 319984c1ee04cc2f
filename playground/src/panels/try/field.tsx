import type { Bilingual } from '@tiaoli/diagnostics';
import type { FormField, Relevance } from '@tiaoli/views';
import { memo } from 'react';
import type { FactValue } from 'tiaoli';
import { isSameBut } from '../../engine/keep-equal.js';
import { useText } from '../../texts/use-text.js';
import { FieldHelp } from './field-help.js';
import { fieldId } from './field-id.js';
import { controls } from './fields/controls.js';
import { rangeOf } from './range.js';
import type { SetFact } from './use-set-fact.js';

const texts = {
  settled: { zh: '不影响结果了，不必填', en: 'No longer matters; no need to fill it in' },
};

export interface FieldProps {
  readonly field: FormField;
  readonly value: FactValue | undefined;
  readonly problem: Bilingual | undefined;
  /** Of a list: what is wrong in its rows, by place. */
  readonly problems: ReadonlyMap<string, Bilingual> | undefined;
  readonly relevance: Relevance;
  readonly onChange: SetFact;
  /** Shows where a field is written. */
  readonly onShow: (name: string) => void;
  /** Without the question, where that stands above. */
  readonly isBare?: boolean;
}

/** One thing that is asked for, with what is wrong with the entry. */
export const Field = memo(DrawnField, (before, now) => {
  // Where it is written moves with every key above it, and is not drawn.
  return isSameBut(['field'], before, now) && isSameBut(['place'], before.field, now.field);
});

function DrawnField(props: FieldProps) {
  const { field, value, problem, problems, relevance, onChange, onShow, isBare = false } = props;
  const say = useText();
  const { name, kind, question, open } = field;
  const Control = controls[kind];
  const id = fieldId(name);
  const isSettled = relevance === 'settled';
  const range = rangeOf(field, say);
  const hasNote = problem !== undefined || isSettled || range !== undefined;
  const isGroup = kind === 'boolean' || kind === 'list' || kind === 'choice';
  const classes = ['try-field', kind === 'list' && 'try-field-wide', isSettled && 'try-settled'];
  return (
    <div className={classes.filter(Boolean).join(' ')}>
      <div className="try-label">
        {isGroup ? (
          <span id={`${id} label`}>{say(field.title)}</span>
        ) : (
          <label htmlFor={id}>{say(field.title)}</label>
        )}
        <FieldHelp field={field} onShow={() => onShow(name)} />
      </div>
      {question === undefined || isBare ? null : <p className="try-question">{say(question)}</p>}
      {open === undefined ? null : <p className="try-question">{open.reason}</p>}
      <Control
        field={field}
        id={id}
        label={say(field.title)}
        value={value}
        isWrong={problem !== undefined}
        note={hasNote ? `${id} note` : undefined}
        problems={problems}
        onChange={(next) => onChange(name, next)}
      />
      <div id={`${id} note`} aria-live="polite">
        {problem === undefined ? null : (
          <p className="try-note try-wrong">{say(problem).replaceAll('`', '')}</p>
        )}
        {problem === undefined && isSettled ? (
          <p className="try-note">{say(texts.settled)}</p>
        ) : null}
        {problem === undefined && !isSettled && range !== undefined ? (
          <p className="try-note">{range}</p>
        ) : null}
      </div>
    </div>
  );
}
