import { Alert, Button, Progress } from 'antd';
import { proxy } from 'comlink';
import { useRef, useState } from 'react';
import { prover } from '../../proof/client.js';
import type { Survivor, SurvivorsAnswer } from '../../proof/door.js';
import { notIsolated } from '../../proof/not-isolated.js';
import { showWitness } from '../../proof/show-witness.js';
import { useFiles } from '../../state/files.js';
import { useFocus } from '../../state/focus.js';
import { useText } from '../../texts/use-text.js';

const texts = {
  about: {
    zh: '把条例逐处改动一点，如 3 人改成 4 人、“且”改成“或”，看有没有用例察觉。没有用例察觉的改动，写错了也不会有人知道。',
    en: 'Changes the policy bit by bit, 3 to 4 or “and” to “or”, and looks whether a case notices. What no case notices could be wrong without anybody knowing.',
  },
  start: { zh: '改改看', en: 'Try the changes' },
  stop: { zh: '停下', en: 'Stop' },
  progress: { zh: '试了 {done} 处，共 {all} 处', en: '{done} of {all} changes tried' },
  summary: {
    zh: '{total} 处改动里用例察觉了 {killed} 处（{percent}%）',
    en: 'Cases notice {killed} of {total} changes ({percent}%)',
  },
  equivalent: {
    zh: '另有 {count} 处改了结果也一样（已证明），不计',
    en: '{count} more make no difference (proved) and do not count',
  },
  whole: { zh: '每一处改动都有用例察觉', en: 'Cases notice every change' },
  changed: {
    zh: '条例或用例改过了，可以再试一遍。',
    en: 'The texts have changed since; try again.',
  },
  broken: { zh: '条文有错，改好以后再试。', en: 'The text has errors; mend them first.' },
  form: { zh: '把能察觉的事实填进表单', en: 'Put facts that would notice it into the form' },
  reason: { zh: '不必察觉：{reason}', en: 'Need not be noticed: {reason}' },
  unproved: {
    zh: '有的改动也许改了结果也一样，这里没法证明。',
    en: 'Some of these may make no difference, which cannot be proved here.',
  },
};

interface Run {
  readonly policy: string;
  readonly revision: unknown;
  readonly done: number;
  readonly all: number;
  /** Nothing where the text has errors; absent while it is at work. */
  readonly answer?: SurvivorsAnswer | 'broken';
}

/** Which changes of the policy no case notices, with facts of a case that would. */
export function SurvivorList({ policy }: { readonly policy: string }) {
  const say = useText();
  const revision = useFiles((state) => state.byPath);
  const [latest, setRun] = useState<Run>();
  const run = latest?.policy === policy ? latest : undefined;
  const isAtWork = run !== undefined && run.answer === undefined;
  /** What is told of a run that was stopped, or replaced, is not shown. */
  const current = useRef<object>(undefined);
  const start = async (): Promise<void> => {
    const begun = { policy, revision, done: 0, all: 0 };
    current.current = begun;
    const show = (more: Partial<Run>): void => {
      if (current.current === begun) setRun({ ...begun, ...more });
    };
    show({});
    const tell = proxy((done: number, all: number) => show({ done, all }));
    const answer = await prover('mutate').survivors(policy, tell);
    show({ answer: answer ?? 'broken' });
  };
  const stop = (): void => {
    current.current = undefined;
    setRun(undefined);
    void prover('mutate').end('survivors');
  };
  return (
    <>
      <p className="cases-counts">{say(texts.about)}</p>
      {isAtWork ? (
        <>
          <Progress percent={run.all === 0 ? 0 : Math.floor((100 * run.done) / run.all)} />
          <div className="cases-bar">
            <span role="status">{say(texts.progress, { done: run.done, all: run.all })}</span>
            <Button size="small" onClick={stop}>
              {say(texts.stop)}
            </Button>
          </div>
        </>
      ) : (
        <Button size="small" type="primary" onClick={start}>
          {say(texts.start)}
        </Button>
      )}
      {run?.answer === 'broken' ? <p>{say(texts.broken)}</p> : null}
      {run?.answer !== undefined && run.answer !== 'broken' ? (
        <Found answer={run.answer} isOld={run.revision !== revision} />
      ) : null}
    </>
  );
}

interface FoundProps {
  readonly answer: SurvivorsAnswer;
  readonly isOld: boolean;
}

function Found({ answer, isOld }: FoundProps) {
  const say = useText();
  const { path, total, killed, percent, equivalent, isProved, survivors } = answer;
  const open = survivors.filter(({ reason }) => reason === undefined);
  const explained = survivors.filter(({ reason }) => reason !== undefined);
  return (
    <>
      {isOld ? <Alert type="info" showIcon title={say(texts.changed)} /> : null}
      <p>
        {say(texts.summary, { total, killed, percent })}
        {equivalent === 0 ? null : (
          <>
            <br />
            {say(texts.equivalent, { count: equivalent })}
          </>
        )}
      </p>
      {survivors.length === 0 ? <Alert type="success" showIcon title={say(texts.whole)} /> : null}
      {isProved || open.length === 0 ? null : (
        <Alert type="info" showIcon title={say(texts.unproved)} description={say(notIsolated)} />
      )}
      <ul className="cases-survivors">
        {[...open, ...explained].map((each) => (
          <Row key={each.id} path={path} survivor={each} />
        ))}
      </ul>
    </>
  );
}

function Row({ path, survivor }: { readonly path: string; readonly survivor: Survivor }) {
  const say = useText();
  const show = useFocus((state) => state.show);
  const { span, words, reason, witness } = survivor;
  return (
    <li>
      <Button type="link" size="small" onClick={() => show(path, span.start, span.end)}>
        {say(words)}
      </Button>
      {reason === undefined ? null : (
        <div className="coverage-needs">{say(texts.reason, { reason })}</div>
      )}
      {witness === undefined ? null : (
        <Button size="small" onClick={() => showWitness(path, witness)}>
          {say(texts.form)}
        </Button>
      )}
    </li>
  );
}
