import { CheckCircleOutlined, CloseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Witness } from '@tiaoli/verifier';
import { Button, Flex, theme } from 'antd';
import { type ReactNode, useState } from 'react';
import { Busy } from '../app/busy.js';
import { messageTarget, useHelp } from '../help/help-state.js';
import { showWitness } from '../proof/show-witness.js';
import { useFocus } from '../state/focus.js';
import { useText } from '../texts/use-text.js';
import { applyEdits } from './places.js';

const texts = {
  none: { zh: '没有问题', en: 'No problems' },
  some: { zh: '{errors} 个错误，{others} 个提示', en: '{errors} errors, {others} notes' },
  fix: { zh: '改好', en: 'Fix' },
  witness: { zh: '填进表单', en: 'Open in the form' },
  meaning: { zh: '这条提示的说明：{code}', en: 'About this message: {code}' },
};

/** A finding, and what a person may do to see it. */
export interface Problem {
  readonly diagnostic: Diagnostic;
  /** Facts that show it. */
  readonly witness?: Witness;
}

export interface ProblemListProps {
  readonly path: string;
  readonly problems: readonly Problem[];
  /** What stands beside the count. */
  readonly children?: ReactNode;
}

/** Findings of which nothing more is known. */
export function plain(findings: readonly Diagnostic[]): readonly Problem[] {
  return findings.map((diagnostic) => ({ diagnostic }));
}

/** What is wrong in a file, in words, with a way to the place and the change that mends it. */
export function ProblemList({ path, problems, children }: ProblemListProps) {
  const say = useText();
  const { token } = theme.useToken();
  const [isOpen, setOpen] = useState(false);
  const errors = problems.filter(({ diagnostic }) => diagnostic.severity === 'error').length;
  const others = problems.length - errors;
  const isFine = problems.length === 0;
  return (
    <Flex vertical style={{ borderTop: `1px solid ${token.colorBorderSecondary}` }}>
      <Flex align="center">
        <Button
          type="text"
          size="small"
          style={{ flex: 1, justifyContent: 'flex-start' }}
          aria-expanded={isOpen && !isFine}
          disabled={isFine}
          icon={isFine ? <CheckCircleOutlined /> : <SeverityIcon isError={errors > 0} />}
          onClick={() => setOpen(!isOpen)}
        >
          {isFine ? say(texts.none) : say(texts.some, { errors, others })}
        </Button>
        {children}
        <Busy />
      </Flex>
      {isOpen && !isFine && (
        <ul
          style={{
            margin: 0,
            maxHeight: 180,
            overflow: 'auto',
            padding: '4px 12px',
            listStyle: 'none',
          }}
        >
          {problems.map((problem) => (
            <ProblemRow key={keyOf(problem)} path={path} problem={problem} />
          ))}
        </ul>
      )}
    </Flex>
  );
}

function keyOf({ diagnostic: { span, code, message } }: Problem): string {
  return `${span.start} ${code} ${message.en}`;
}

interface ProblemRowProps {
  readonly path: string;
  readonly problem: Problem;
}

function ProblemRow({ path, problem: { diagnostic, witness } }: ProblemRowProps) {
  const say = useText();
  const show = useFocus((state) => state.show);
  const help = useHelp((state) => state.open);
  const { code, severity, span, message, fix } = diagnostic;
  return (
    <li>
      <Flex align="baseline" gap="small">
        <SeverityIcon isError={severity === 'error'} />
        <Button
          type="text"
          size="small"
          style={{
            flex: 1,
            height: 'auto',
            justifyContent: 'flex-start',
            textAlign: 'start',
            whiteSpace: 'normal',
          }}
          onClick={() => show(path, span.start, span.end)}
        >
          {say(message)}
        </Button>
        {witness !== undefined && (
          <Button size="small" onClick={() => showWitness(path, witness)}>
            {say(texts.witness)}
          </Button>
        )}
        {fix !== undefined && (
          <Button
            size="small"
            onClick={() =>
              applyEdits(fix.edits.map(({ span: at, text }) => ({ path, ...at, text })))
            }
          >
            {say(texts.fix)}：{say(fix.title)}
          </Button>
        )}
        <Button
          type="link"
          size="small"
          aria-label={say(texts.meaning, { code })}
          onClick={() => help(messageTarget(code))}
        >
          {code}
        </Button>
      </Flex>
    </li>
  );
}

function SeverityIcon({ isError }: { readonly isError: boolean }) {
  const { token } = theme.useToken();
  return isError ? (
    <CloseCircleOutlined style={{ color: token.colorError }} />
  ) : (
    <WarningOutlined style={{ color: token.colorWarning }} />
  );
}
