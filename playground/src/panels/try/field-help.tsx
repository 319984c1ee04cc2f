import { QuestionCircleOutlined } from '@ant-design/icons';
import type { FormField } from '@tiaoli/views';
import { Button, Popover } from 'antd';
import { useText } from '../../texts/use-text.js';

const texts = {
  about: { zh: '“{title}”的说明', en: 'About “{title}”' },
  basis: { zh: '依据', en: 'Basis' },
  assumption: { zh: '假定', en: 'Assumption' },
  show: { zh: '看条文', en: 'Show in the text' },
};

export interface FieldHelpProps {
  readonly field: FormField;
  /** Shows where it is written. */
  readonly onShow: () => void;
}

/** What there is to know about a field: its note, its clauses, and where it is written. */
export function FieldHelp({ field, onShow }: FieldHelpProps) {
  const say = useText();
  const { title, note, basis } = field;
  const clauses = basis.clauses.map((each) => `《${say(each.title)}》${each.clause}`);
  const about = (
    <div style={{ maxWidth: 320 }}>
      {note === undefined ? null : <p style={{ marginTop: 0 }}>{note}</p>}
      {clauses.length === 0 ? null : (
        <p style={{ marginTop: 0 }}>
          {say(texts.basis)}：{clauses.join('、')}
        </p>
      )}
      {basis.assumption === undefined ? null : (
        <p style={{ marginTop: 0 }}>
          {say(texts.assumption)}：{basis.assumption}
        </p>
      )}
      <Button size="small" onClick={onShow}>
        {say(texts.show)}
      </Button>
    </div>
  );
  return (
    <Popover content={about} title={say(title)} trigger="click">
      <Button
        type="text"
        size="small"
        icon={<QuestionCircleOutlined style={{ fontSize: 12 }} />}
        aria-label={say(texts.about, { title: say(title) })}
      />
    </Popover>
  );
}
