import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { copyCase } from '../../../lib/app/actions/explain.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { TextField } from '../../shared/form-fields.tsx';
import { WarnIcon } from '../../shared/icons.tsx';
import { CopyIcon } from '../../shared/list-icons.tsx';

/** A test case for the corpus, to review, edit and copy. `warning`: empty for none. */
export function CopyCase({ app, text, warning }: { app: App; text: string; warning: string }) {
  const [shown, setShown] = useState(text);
  useEffect(() => setShown(text), [text]);
  return (
    <div class="stack">
      <TextField
        label={i18n.t('why.case')}
        hint={i18n.t('why.caseText')}
        value={shown}
        lines={8}
        isMono
        onInput={setShown}
      />
      {warning !== '' && (
        <p class="note" data-tone="warn">
          <WarnIcon />
          {warning}
        </p>
      )}
      <div>
        <button type="button" class="button" data-kind="primary" onClick={() => void copyCase(app, shown)}>
          <CopyIcon />
          {i18n.t('why.copy')}
        </button>
      </div>
    </div>
  );
}
