import { ArrowLeftOutlined } from '@ant-design/icons';
import { entryRoot } from '@tiaoli/views';
import { Button, Flex, Progress, Result, Select } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../../engine/use-answer.js';
import { useFiles } from '../../state/files.js';
import { useQuestion } from '../../state/study.js';
import { useText } from '../../texts/use-text.js';
import type { FormProps } from './form.js';
import { InterviewQuestion } from './interview-question.js';
import { useSetFact } from './use-set-fact.js';

const texts = {
  about: { zh: '要问清楚的', en: 'To be decided' },
  all: { zh: '全部结果', en: 'All results' },
  back: { zh: '上一题', en: 'Back' },
  progress: {
    zh: '已填 {given} 项，至多还有 {open} 项',
    en: '{given} filled in, at most {open} left',
  },
  decided: { zh: '已经定下来了', en: 'It is decided' },
  decidedNote: { zh: '不用再问别的，结果在旁边。', en: 'Nothing else is needed; see the results.' },
  stuck: { zh: '只能问到这里', en: 'There is nothing more to ask' },
  stuckNote: {
    zh: '有不知道的事实，还有 {count} 个结果定不下来。',
    en: 'Some facts are unknown, so results that stay open: {count}.',
  },
  again: { zh: '再问一次不知道的', en: 'Ask again what was unknown' },
};

interface Asked {
  readonly field: string;
  readonly isUnknown: boolean;
}

/** One question at a time, the one that helps most first, until all is decided. */
export function Interview({ policy, form, trial }: FormProps) {
  const say = useText();
  const [only, setOnly] = useState<string>();
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  const [returned, setReturned] = useState<string>();
  const revision = useFiles((state) => state.byPath);
  const { facts, asOf, place } = useQuestion(policy);
  const setFact = useSetFact(policy);
  const except = asked.flatMap(({ field, isUnknown }) => (isUnknown ? [field] : []));
  const request = {
    path: policy,
    facts,
    except,
    ...(only === undefined ? {} : { only }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(place === undefined ? {} : { place }),
  };
  const { value: step } = useAnswer('interview', request, revision);
  const field = returned ?? step?.field;
  const next = (answered: string, isUnknown: boolean): void => {
    setAsked([...asked.filter((each) => each.field !== answered), { field: answered, isUnknown }]);
    setReturned(undefined);
  };
  const back = (): void => {
    const last = asked.at(-1);
    setAsked(asked.slice(0, -1));
    setReturned(last?.field);
  };
  const top = entryRoot(field ?? '');
  const known = form.fields.find(({ name }) => name === top);
  return (
    <div className="try-interview">
      <Flex gap="small" align="center" wrap>
        <Button
          size="small"
          icon={<ArrowLeftOutlined />}
          disabled={asked.length === 0}
          onClick={back}
        >
          {say(texts.back)}
        </Button>
        <Select
          size="small"
          aria-label={say(texts.about)}
          style={{ minWidth: 140, flex: 1 }}
          popupMatchSelectWidth={false}
          value={only ?? ''}
          options={[
            { value: '', label: say(texts.all) },
            ...form.answers.map(({ rule, title }) => ({ value: rule, label: say(title) })),
          ]}
          onChange={(rule) => {
            setOnly(rule === '' ? undefined : rule);
            setReturned(undefined);
          }}
        />
      </Flex>
      <Left trial={trial} isDone={step !== undefined && step.undecided.length === 0} />
      {field === undefined || known === undefined ? (
        step === undefined ? null : (
          <Result
            status={step.undecided.length === 0 ? 'success' : 'info'}
            title={say(step.undecided.length === 0 ? texts.decided : texts.stuck)}
            subTitle={
              step.undecided.length === 0
                ? say(texts.decidedNote)
                : say(texts.stuckNote, { count: step.undecided.length })
            }
            extra={
              except.length === 0 ? null : (
                <Button onClick={() => setAsked(asked.filter(({ isUnknown }) => !isUnknown))}>
                  {say(texts.again)}
                </Button>
              )
            }
          />
        )
      ) : (
        <InterviewQuestion
          key={field}
          place={field}
          field={known}
          facts={facts}
          trial={trial}
          onAnswer={(value) => {
            if (value !== undefined) setFact(top, value);
            next(field, value === undefined);
          }}
        />
      )}
    </div>
  );
}

function Left({ trial, isDone }: Pick<FormProps, 'trial'> & { readonly isDone: boolean }) {
  const say = useText();
  const states = Object.values(trial?.relevance ?? {});
  const given = states.filter((state) => state === 'given').length;
  const open = isDone ? 0 : states.filter((state) => state === 'open').length;
  const percent = isDone ? 100 : Math.round((given / Math.max(1, given + open)) * 100);
  const words = say(texts.progress, { given, open });
  return (
    <div style={{ marginTop: 12 }}>
      <Progress percent={percent} showInfo={false} size="small" aria-label={words} />
      <p className="try-note">{words}</p>
    </div>
  );
}
