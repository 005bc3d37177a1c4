import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../../lib/app/state/app.ts';
import type { ExplainedInput, FrameReport } from '../../../lib/page/explain/report.ts';
import { CopyCase } from './copy-case.tsx';

const VERDICTS: Record<ExplainedInput['verdict'], () => string> = {
  field: () => i18n.t('why.field'),
  below: () => i18n.t('why.below'),
  vetoed: () => i18n.t('why.vetoed'),
  hidden: () => i18n.t('why.hidden'),
  'other-kind': () => i18n.t('why.otherKind'),
};

export interface PageFrameProps {
  app: App;
  frame: FrameReport;
  /** Of several frames, which one; else 0. */
  place: number;
}

/** The inputs of one frame with the finder's verdict on each, and the frame as a test case. */
export function PageFrame({ app, frame, place }: PageFrameProps) {
  const choices = frame.inputs.filter(({ names }) => names.length > 0);
  const [chosen, setChosen] = useState(choices.findIndex(({ verdict }) => verdict === 'field'));
  const group = useId();
  const expected = choices[chosen]?.names ?? [];
  return (
    <div class="stack">
      {place > 0 && <h3>{i18n.t('why.frame', [place])}</h3>}
      <ul class="why-inputs">
        {frame.inputs.map((input, i) => (
          <InputVerdict key={i} input={input} threshold={frame.threshold} />
        ))}
      </ul>
      {frame.html !== '' && (
        <>
          <fieldset class="why-choices">
            <legend>{i18n.t('why.belongs')}</legend>
            {choices.map((input, i) => (
              <Choice key={i} group={group} isOn={chosen === i} label={labelOf(input)} onPick={() => setChosen(i)} />
            ))}
            <Choice group={group} isOn={chosen < 0} label={i18n.t('why.nowhere')} onPick={() => setChosen(-1)} />
          </fieldset>
          <CopyCase
            app={app}
            text={JSON.stringify({ html: frame.html, expected }, null, 1)}
            warning={frame.isSame ? '' : i18n.t('why.notSame')}
          />
        </>
      )}
    </div>
  );
}

/** The label of an input: its names, or its markup if it has none. */
function labelOf({ names, tag }: ExplainedInput): string {
  const named = [...new Set(names)].filter((name) => name !== 'unnamed').join(', ') || tag;
  return new Set(names).size < names.length ? `${names.length} × ${named}` : named;
}

interface ChoiceProps {
  group: string;
  label: string;
  isOn: boolean;
  onPick(): void;
}

export function Choice({ group, label, isOn, onPick }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name={group} checked={isOn} onChange={onPick} />
      <span>{label}</span>
    </label>
  );
}

function InputVerdict({ input, threshold }: { input: ExplainedInput; threshold: number }) {
  const { verdict, tag, score, reasons, evidence } = input;
  const isWeighed = verdict === 'field' || verdict === 'below';
  return (
    <li data-verdict={verdict}>
      <p class="why-verdict">
        <b>{VERDICTS[verdict]()}</b>
        {isWeighed && <span class="muted"> · {i18n.t('why.points', [score, threshold])}</span>}
      </p>
      <code class="why-tag" dir="ltr">
        {tag}
      </code>
      {reasons.length > 0 && (
        <ul class="why-reasons" aria-label={i18n.t('why.reasons')} dir="ltr">
          {reasons.map(({ name, weight, isVeto }) => (
            <li key={name} data-tone={isVeto || weight < 0 ? 'against' : 'for'}>
              <code>{name}</code> {!isVeto && <b>{weight > 0 ? `+${weight}` : `−${-weight}`}</b>}
            </li>
          ))}
        </ul>
      )}
      {evidence.length > 0 && (
        <details>
          <summary>{i18n.t('why.evidence')}</summary>
          <dl class="why-evidence">
            {evidence.map(({ name, text }) => (
              <>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{text}</dd>
              </>
            ))}
          </dl>
        </details>
      )}
    </li>
  );
}
