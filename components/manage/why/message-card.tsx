import { useId, useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { App } from '../../../lib/app/state/app.ts';
import { judgeMessage } from '../../../lib/message-codes/find.ts';
import type { JudgedCandidate, JudgedMessage } from '../../../lib/message-codes/judged.ts';
import { reduceMessage } from '../../../lib/message-codes/reduce.ts';
import { TextField } from '../../shared/form-fields.tsx';
import { CopyCase } from './copy-case.tsx';
import { Choice } from './page-frame.tsx';

/** Characters of a message that are read. */
const MAX_MESSAGE = 20_000;

/** A pasted message, the finder's verdict on it, and the message as a test case. */
export function MessageCard({ app }: { app: App }) {
  const [text, setText] = useState('');
  const judged = useMemo(() => judgeMessage(text), [text]);
  const isEmpty = text.trim() === '';
  return (
    <section class="card stack">
      <div class="card-title">
        <h2>{i18n.t('why.message')}</h2>
        <p class="muted small">{i18n.t('why.messageText')}</p>
      </div>
      <TextField label={i18n.t('why.messageLabel')} value={text} lines={5} maxLength={MAX_MESSAGE} onInput={setText} />
      {!isEmpty && <Verdict judged={judged} />}
      {!isEmpty && <MessageCase key={text} app={app} text={text} />}
    </section>
  );
}

function Verdict({ judged: { found, candidates, signs, text } }: { judged: JudgedMessage }) {
  const [bound] = found;
  if (bound?.host) return <p>{i18n.t('why.bound', [bound.code, bound.host])}</p>;
  if (candidates.length === 0) return <p>{i18n.t('why.noCandidates')}</p>;
  const isFound = (candidate: JudgedCandidate) => found.some(({ code }) => code === candidate.code);
  return (
    <>
      <ul class="why-inputs">
        {candidates.map((candidate) => (
          <li key={candidate.start} data-verdict={isFound(candidate) ? 'field' : 'below'}>
            <p class="why-verdict">
              <b dir="ltr">{candidate.code}</b>
              <span class="muted"> · {i18n.t('why.sure', [Math.round(candidate.confidence * 100)])}</span>
            </p>
            <Relations candidate={candidate} text={text} />
          </li>
        ))}
      </ul>
      {signs.length > 0 && (
        <p dir="ltr">
          <code>{signs.map((sign) => `message:${sign}`).join(' ')}</code>
        </p>
      )}
    </>
  );
}

function Relations({ candidate: { shape, doubt, relations }, text }: { candidate: JudgedCandidate; text: string }) {
  return (
    <ul class="why-reasons" aria-label={i18n.t('why.reasons')} dir="ltr">
      <li data-tone="for">
        <code>{`shape:${shape}`}</code>
      </li>
      {doubt && (
        <li data-tone="against">
          <code>{`doubt:${doubt}`}</code>
        </li>
      )}
      {relations.map(({ keyword, relation, dropped, worth }) => (
        <li key={keyword.start} data-tone={dropped ? 'against' : 'for'}>
          <code>{relation}</code> <q>{text.slice(keyword.start, keyword.end)}</q>{' '}
          {dropped ? <code>{`dropped:${dropped}`}</code> : <b>{worth.toFixed(2)}</b>}
        </li>
      ))}
    </ul>
  );
}

/** The form of `test/fixtures/message-codes`. */
function MessageCase({ app, text }: { app: App; text: string }) {
  const reduced = useMemo(() => reduceMessage(text), [text]);
  const codes = [...new Set([...reduced.judged.found, ...reduced.judged.candidates].map(({ code }) => code))];
  const [chosen, setChosen] = useState(reduced.judged.found.length > 0 ? 0 : -1);
  const group = useId();
  const code = codes[chosen] ?? null;
  return (
    <>
      {codes.length > 0 && (
        <fieldset class="why-choices">
          <legend>{i18n.t('why.isCode')}</legend>
          {codes.map((each, i) => (
            <Choice key={each} group={group} isOn={chosen === i} label={each} onPick={() => setChosen(i)} />
          ))}
          <Choice group={group} isOn={chosen < 0} label={i18n.t('why.noCode')} onPick={() => setChosen(-1)} />
        </fieldset>
      )}
      <CopyCase
        app={app}
        text={JSON.stringify({ text: reduced.text, code }, null, 1)}
        warning={reduced.isSame ? '' : i18n.t('why.notSameMessage')}
      />
    </>
  );
}
