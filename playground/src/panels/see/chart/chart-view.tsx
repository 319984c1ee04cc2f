import type { ProfileChoice } from '@tiaoli/views';
import { Empty, Input, Select, Spin } from 'antd';
import { useState } from 'react';
import { useAnswer } from '../../../engine/use-answer.js';
import { useFiles } from '../../../state/files.js';
import { useText } from '../../../texts/use-text.js';
import { Broken } from '../../subject/broken.js';
import { useLastGood } from '../../subject/last-good.js';
import { useAsking } from '../use-asking.js';
import { ProfileView } from './profile-view.js';
import './chart.css';

const texts = {
  none: { zh: '这个条例没有可以画的结果', en: 'This policy has no result that can be drawn' },
  rule: { zh: '结果', en: 'Result' },
  part: { zh: '其中', en: 'Part' },
  input: { zh: '随什么变', en: 'Against' },
  from: { zh: '从', en: 'From' },
  to: { zh: '到', en: 'To' },
};

interface Chosen {
  readonly rule?: string;
  readonly part?: string;
  readonly input?: string;
  readonly from: string;
  readonly to: string;
}

/** A result against one input, the other facts as they are. */
export function ChartView({ policy }: { readonly policy: string }) {
  const say = useText();
  const revision = useFiles((state) => state.byPath);
  const asking = useAsking(policy);
  const { facts: _, ...about } = asking;
  const { value, stale } = useAnswer('profileChoices', about, revision);
  const answer = useLastGood(value, ({ path }) => path === policy);
  const [chosen, setChosen] = useState<Chosen>({ from: '', to: '' });
  const isBroken = value === undefined && !stale;
  const rule = ruleOf(answer?.choices ?? [], chosen.rule);
  const input = rule?.inputs.find(({ name }) => name === chosen.input) ?? firstInput(rule);
  const part = rule?.parts.find((each) => each.part === chosen.part) ?? rule?.parts[0];
  const drawn = useAnswer(
    'profile',
    rule === undefined || input === undefined
      ? undefined
      : {
          ...asking,
          rule: rule.rule,
          input: input.name,
          ...(part === undefined ? {} : { part: part.part }),
          ...(chosen.from === '' ? {} : { from: chosen.from }),
          ...(chosen.to === '' ? {} : { to: chosen.to }),
        },
    revision,
  );
  const last = useLastGood(drawn.value, ({ path }) => path === policy);
  if (answer === undefined) {
    return isBroken ? <Broken hasLast={false} /> : <Spin className="see-wait" />;
  }
  if (rule === undefined || input === undefined) {
    return <Empty className="see-wait" description={say(texts.none)} />;
  }
  return (
    <>
      <div className="see-bar chart-bar">
        <Choice
          label={say(texts.rule)}
          value={rule.rule}
          options={answer.choices.map((each) => ({ value: each.rule, label: say(each.title) }))}
          onChange={(next) => setChosen({ rule: next, from: '', to: '' })}
        />
        {rule.parts.length < 2 ? null : (
          <Choice
            label={say(texts.part)}
            value={part?.part ?? ''}
            options={rule.parts.map((each) => ({ value: each.part, label: say(each.title) }))}
            onChange={(next) => setChosen({ ...chosen, part: next })}
          />
        )}
        <Choice
          label={say(texts.input)}
          value={input.name}
          options={rule.inputs.map(({ name, title }) => ({ value: name, label: say(title) }))}
          onChange={(next) => setChosen({ ...chosen, input: next, from: '', to: '' })}
        />
        {input.isNumber ? (
          <>
            <End
              label={say(texts.from)}
              value={chosen.from}
              onChange={(from) => setChosen({ ...chosen, from })}
            />
            <End
              label={say(texts.to)}
              value={chosen.to}
              onChange={(to) => setChosen({ ...chosen, to })}
            />
          </>
        ) : null}
      </div>
      {isBroken ? <Broken hasLast /> : null}
      <ProfileView
        profile={last?.profile}
        isOld={isBroken}
        isWaiting={drawn.stale && last === undefined}
      />
    </>
  );
}

/** The chosen rule, else the last one whose number goes with a number: what a policy is about comes last. */
function ruleOf(
  choices: readonly ProfileChoice[],
  wanted: string | undefined,
): ProfileChoice | undefined {
  const isGraph = ({ isNumber, inputs }: ProfileChoice): boolean =>
    isNumber && inputs.some((each) => each.isNumber);
  return choices.find(({ rule }) => rule === wanted) ?? choices.findLast(isGraph) ?? choices[0];
}

function firstInput(rule: ProfileChoice | undefined) {
  return rule?.inputs.find(({ isNumber }) => isNumber) ?? rule?.inputs[0];
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the select renders its input inside.
    <label>
      <span>{label}</span>
      <Select
        size="small"
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        className="chart-choice"
        value={value}
        options={[...options]}
        onChange={onChange}
      />
    </label>
  );
}

interface EndProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Where the drawing begins or ends; all that matters where blank. */
function End({ label, value, onChange }: EndProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the input is inside.
    <label>
      <span>{label}</span>
      <Input
        size="small"
        allowClear
        className="chart-end"
        inputMode="decimal"
        value={value}
        onChange={({ target }) => onChange(target.value.trim())}
      />
    </label>
  );
}
