import type { FormField, FormModel } from '@tiaoli/views';
import { Alert } from 'antd';
import { memo, useCallback, useMemo, useRef } from 'react';
import type { Trial } from '../../engine/features/trial.js';
import { useFocus } from '../../state/focus.js';
import { useQuestion } from '../../state/study.js';
import { useText } from '../../texts/use-text.js';
import { Field } from './field.js';
import { useSetFact } from './use-set-fact.js';

const texts = {
  nothing: { zh: '这个条例不需要填写任何事实。', en: 'This policy asks for no facts.' },
  own: { zh: '事实', en: 'Facts' },
  used: { zh: '来自《{title}》的事实', en: 'Facts of {title}' },
  open: { zh: '待定的标准', en: 'Open standards' },
  openNote: {
    zh: '条文还没有定下这些数。不填也行；填上可以看看结果会怎样。',
    en: 'The text leaves these open. You may leave them blank, or try values to see what comes of them.',
  },
};

export interface FormProps {
  readonly policy: string;
  readonly form: FormModel;
  readonly trial: Trial | undefined;
}

/** All that the policy asks for, in its order. */
export const Form = memo(function Form({ policy, form, trial }: FormProps) {
  const say = useText();
  const groups = useMemo(() => groupsOf(form.fields), [form]);
  const problems = useMemo(
    () => new Map(trial?.problems.map(({ field, message }) => [field, message])),
    [trial],
  );
  const { facts } = useQuestion(policy);
  const setFact = useSetFact(policy);
  const showField = useShowField(form);
  if (form.fields.length === 0) return <p>{say(texts.nothing)}</p>;
  return groups.map(({ key, kind, title, fields }) => (
    <section key={key} className="try-group">
      <h3>{say(texts[kind], { title: title === undefined ? '' : say(title) })}</h3>
      {kind === 'open' ? (
        <Alert type="info" title={say(texts.openNote)} style={{ marginBottom: 12 }} />
      ) : null}
      <div className="try-fields">
        {fields.map((field) => (
          <Field
            key={field.name}
            field={field}
            value={facts[field.name]}
            problem={problems.get(field.name)}
            problems={field.kind === 'list' ? problems : undefined}
            relevance={trial?.relevance[field.name] ?? 'open'}
            onChange={setFact}
            onShow={showField}
          />
        ))}
      </div>
    </section>
  ));
});

/** Always the same function; where a field is written is looked up when it is asked for. */
function useShowField(form: FormModel): (name: string) => void {
  const show = useFocus((state) => state.show);
  const latest = useRef(form);
  latest.current = form;
  return useCallback(
    (name) => {
      const place = latest.current.fields.find((field) => field.name === name)?.place;
      if (place !== undefined) show(place.path, place.start, place.end);
    },
    [show],
  );
}

interface FieldGroup {
  readonly key: string;
  readonly kind: 'own' | 'used' | 'open';
  readonly title?: FormField['title'];
  readonly fields: FormField[];
}

/** Its own facts, those of each used policy, and at last what the text leaves open. */
function groupsOf(fields: readonly FormField[]): readonly FieldGroup[] {
  const groups = new Map<string, FieldGroup>();
  for (const field of fields) {
    const fresh = groupOf(field);
    const known = groups.get(fresh.key);
    if (known === undefined) groups.set(fresh.key, fresh);
    else known.fields.push(field);
  }
  const all = [...groups.values()];
  return [
    ...all.filter(({ kind }) => kind !== 'open'),
    ...all.filter(({ kind }) => kind === 'open'),
  ];
}

function groupOf(field: FormField): FieldGroup {
  const { open, from } = field;
  if (open !== undefined) return { key: 'open', kind: 'open', fields: [field] };
  if (from === undefined) return { key: 'own', kind: 'own', fields: [field] };
  return { key: `used ${from.alias}`, kind: 'used', title: from.title, fields: [field] };
}
