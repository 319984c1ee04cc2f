import type { FormModel } from '@tiaoli/views';
import type { Why, WhyRequest } from '../../../engine/features/why.js';
import { useText } from '../../../texts/use-text.js';
import { SheetFacts } from './sheet-facts.js';
import { SheetReasons } from './sheet-reasons.js';

const texts = {
  title: { zh: '《{title}》结果单', en: 'Results under “{title}”' },
  asOf: { zh: '适用日期', en: 'As of' },
  place: { zh: '地区', en: 'Place' },
  version: { zh: '版本', en: 'Version' },
  about: { zh: '对象', en: 'About' },
  printed: { zh: '制表日期', en: 'Printed on' },
  facts: { zh: '一、事实', en: '1. Facts' },
  results: { zh: '二、结果', en: '2. Results' },
  reasons: { zh: '三、理由和依据', en: '3. Reasons and clauses' },
  receipt: { zh: '四、凭据', en: '4. Receipt' },
  undecided: { zh: '还定不下来', en: 'not decided yet' },
  error: { zh: '算不出来', en: 'no result' },
  receiptNote: {
    zh: '凭以下条文指纹、事实和日期，可以重新得出并核对以上结果。',
    en: 'The results above can be decided again and checked from this text, these facts and this date.',
  },
  text: { zh: '条文指纹', en: 'Hash of the text' },
  uses: { zh: '引用', en: 'Uses' },
  engine: { zh: '引擎', en: 'Engine' },
};

export interface DecisionSheetProps {
  readonly why: Why;
  readonly request: WhyRequest;
  readonly form: FormModel;
}

/** A page of A4 for the file: facts, results, reasons with their clauses, and the receipt. */
export function DecisionSheet({ why, request, form }: DecisionSheetProps) {
  const say = useText();
  const { receipt, lists } = why;
  const element = lists
    .flatMap(({ elements }) => elements)
    .find(({ path }) => path === request.for);
  const results = (element?.results ?? why.results).filter(
    ({ rule }) => request.only === undefined || rule === request.only,
  );
  const heads = [
    { title: texts.version, words: `${form.policy} ${form.version}` },
    { title: texts.asOf, words: receipt?.asOf },
    { title: texts.place, words: receipt?.place },
    { title: texts.about, words: request.for },
    { title: texts.printed, words: new Date().toLocaleDateString('sv-SE') },
  ].filter(({ words }) => words !== undefined);
  return (
    <article className="sheet">
      <h1>{say(texts.title, { title: say(form.title) })}</h1>
      <p className="sheet-heads">
        {heads.map(({ title, words }) => (
          <span key={title.en}>
            {say(title)}：{words}
          </span>
        ))}
      </p>
      <h2>{say(texts.facts)}</h2>
      <SheetFacts fields={form.fields} facts={receipt?.facts ?? {}} />
      <h2>{say(texts.results)}</h2>
      <table>
        <tbody>
          {results.map(({ rule, title, words, status }) => (
            <tr key={rule}>
              <th scope="row">{say(title)}</th>
              <td>
                {words === undefined
                  ? say(status === 'error' ? texts.error : texts.undecided)
                  : say(words)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>{say(texts.reasons)}</h2>
      <SheetReasons reasons={why.reasons} />
      {receipt === undefined ? null : (
        <section className="sheet-receipt">
          <h2>{say(texts.receipt)}</h2>
          <p>{say(texts.receiptNote)}</p>
          <p>
            {say(texts.text)}：{receipt.policy} {receipt.version} {receipt.hash}
          </p>
          {(receipt.uses ?? []).map(({ policy, version, hash }) => (
            <p key={policy}>
              {say(texts.uses)}：{policy} {version} {hash}
            </p>
          ))}
          <p>
            {say(texts.engine)}：{receipt.engine}
            {receipt.holidays === undefined ? '' : ` · ${receipt.holidays}`}
          </p>
        </section>
      )}
    </article>
  );
}
