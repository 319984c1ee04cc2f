import { CheckCircleOutlined, CloseCircleOutlined, WarningOutlined } from '@ant-design/icons';
import type { Diagnostic } from '@tiaoli/diagnostics';
import { Button, Flex, theme } from 'antd';
import { useState } from 'react';
import { Busy } from '../app/busy.js';
import { messageTarget, useHelp } from '../help/help-state.js';
import { useFocus } from '../state/focus.js';
import { useText } from '../texts/use-text.js';
import { applyEdits } from './places.js';

const texts = {
  none: { zh: '没有问题', en: 'No problems' },
  some: { zh: '{errors} 个错误，{others} 个提示', en: '{errors} errors, {others} notes' },
  fix: { zh: '改好', en: 'Fix' },
  meaning: { zh: '这条提示的说明：{code}', en: 'About this message: {code}' },
};

export interface ProblemListProps {
  readonly path: string;
  readonly findings: readonly Diagnostic[];
}

/** What is wrong in a file, in words, with a way to the place and the change that mends it. */
export function ProblemList({ path, findings }: ProblemListProps) {
  const say = useText();
  const { token } = theme.useToken();
  const [isOpen, setOpen] = useState(false);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const others = findings.length - errors;
  const isFine = findings.length === 0;
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
          {findings.map((finding) => (
            <Problem key={`${finding.span.start} ${finding.code}`} path={path} finding={finding} />
          ))}
        </ul>
      )}
    </Flex>
  );
}

function Problem({ path, finding }: { readonly path: string; readonly finding: Diagnostic }) {
  const say = useText();
  const show = useFocus((state) => state.show);
  const help = useHelp((state) => state.open);
  const { code, severity, span, message, fix } = finding;
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
