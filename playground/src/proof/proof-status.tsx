import { LoadingOutlined, SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useSettings } from '../state/settings.js';
import { useText } from '../texts/use-text.js';
import type { Proof } from './door.js';
import { notIsolated } from './not-isolated.js';
import type { ProofState } from './use-proof.js';

const texts = {
  start: { zh: '证明', en: 'Prove' },
  about: {
    zh: '对所有可能的事实证明条例没有缺陷，或者举出事实。第一次要装入 35 MB 的证明器，以后边写边证明。',
    en: 'Proves for all facts that the policy has no defect, or shows facts. The prover (35 MB) is loaded the first time; from then on it proves as you write.',
  },
  loading: { zh: '正在装入证明器…', en: 'Loading the prover…' },
  proving: { zh: '正在证明…', en: 'Proving…' },
  broken: { zh: '有错误，未证明', en: 'Errors: not proved' },
  proved: { zh: '证明了 {proved} 项', en: 'Proved: {proved}' },
  lists: {
    zh: '其中 {count} 项只对不超过 {longest} 项的名单',
    en: '{count} of them for lists of at most {longest}',
  },
  unknown: { zh: '{count} 项未能证明', en: '{count} could not be told' },
  impossible: { zh: '证明用不了', en: 'No proof here' },
  stop: { zh: '不再证明', en: 'Prove no longer' },
};

/** Whether the policy is proved, how far that is, and a way to begin and end it. */
export function ProofStatus({ state }: { readonly state: ProofState }) {
  const say = useText();
  const setProves = useSettings(({ setProves: set }) => set);
  if (state.kind === 'off') {
    return (
      <Status
        icon={<SafetyCertificateOutlined aria-hidden />}
        label={say(texts.start)}
        about={say(texts.about)}
        onClick={() => setProves(true)}
      />
    );
  }
  if (state.kind === 'impossible') {
    return (
      <Status
        icon={<SafetyCertificateOutlined aria-hidden />}
        label={say(texts.impossible)}
        about={say(notIsolated)}
      />
    );
  }
  const isAtWork = state.kind === 'proving';
  const { proof } = state;
  const label = (): string => {
    if (state.kind === 'broken') return say(texts.broken);
    if (proof === undefined) return say(texts.loading);
    return isAtWork ? say(texts.proving) : summary(proof, say);
  };
  const icon = isAtWork ? (
    <LoadingOutlined aria-hidden />
  ) : (
    <SafetyCertificateOutlined aria-hidden />
  );
  return (
    <Status
      icon={icon}
      label={label()}
      about={proof === undefined ? say(texts.about) : details(proof, say)}
    >
      <Button size="small" onClick={() => setProves(false)}>
        {say(texts.stop)}
      </Button>
    </Status>
  );
}

interface StatusProps {
  readonly icon: React.ReactNode;
  readonly label: string;
  readonly about: string;
  readonly onClick?: () => void;
  readonly children?: React.ReactNode;
}

function Status({ icon, label, about, onClick, children }: StatusProps) {
  const content = (
    <div style={{ maxWidth: 360 }}>
      <p style={{ marginTop: 0 }}>{about}</p>
      {children}
    </div>
  );
  // What explains how to begin goes away with the button.
  return (
    <Popover
      key={onClick === undefined ? 'on' : 'off'}
      content={content}
      trigger={onClick === undefined ? ['click'] : ['hover', 'focus']}
    >
      <Button type="text" size="small" icon={icon} onClick={onClick} aria-live="polite">
        {label}
      </Button>
    </Popover>
  );
}

type Say = ReturnType<typeof useText>;

function summary({ proved, unknown }: Proof, say: Say): string {
  const parts = [say(texts.proved, { proved })];
  if (unknown.length > 0) parts.push(say(texts.unknown, { count: unknown.length }));
  return parts.join(say({ zh: '，', en: ', ' }));
}

function details(proof: Proof, say: Say): string {
  const { provedForShortLists: count, longestList: longest } = proof;
  const lists = count === 0 ? [] : [say(texts.lists, { count, longest })];
  return [summary(proof, say), ...lists].join(say({ zh: '，', en: ', ' }));
}
