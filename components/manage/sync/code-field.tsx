import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { pastedFrom } from '../../../lib/app/pasted.ts';
import { readPicture } from '../../../lib/app/read-picture.ts';
import type { App } from '../../../lib/app/state/app.ts';
import { TextField } from '../../shared/form-fields.tsx';
import { CameraIcon, ScreenIcon } from '../../shared/icons.tsx';
import { LiveScan, type LiveSource } from '../../shared/live-scan.tsx';

/** Prefix of a pairing text. */
const START = 'watchword-pair:';

export interface CodeFieldProps {
  app: App;
  value: string;
  onInput(text: string): void;
}

/** Input of a pairing text: typed, pasted, or read from a picture, the screen or the camera. */
export function CodeField({ app, value, onInput }: CodeFieldProps) {
  const [live, setLive] = useState<LiveSource | undefined>();
  const take = async (texts: readonly string[]) => {
    const found = texts.find((text) => text.startsWith(START));
    if (found === undefined) {
      app.notices.say(i18n.t('sync.noCode'));
      return;
    }
    onInput(found);
    setLive(undefined);
  };
  const paste = (event: ClipboardEvent) => {
    const [picture] = event.clipboardData ? pastedFrom(event.clipboardData).pictures : [];
    if (!picture) return;
    event.preventDefault();
    readPicture(picture)
      .then(take)
      .catch((error: unknown) => app.notices.problem(error));
  };
  if (live)
    return (
      <LiveScan
        source={live}
        onTexts={take}
        onProblem={(error) => app.notices.problem(error)}
        onEnd={() => setLive(undefined)}
      />
    );
  return (
    <div class="stack" onPaste={paste}>
      <TextField
        label={i18n.t('sync.code')}
        hint={i18n.t('sync.codeHint')}
        value={value}
        lines={3}
        maxLength={8192}
        isMono
        onInput={onInput}
      />
      <div class="bar">
        <button type="button" class="button" onClick={() => setLive('screen')}>
          <ScreenIcon />
          {i18n.t('scan.screen')}
        </button>
        <button type="button" class="button" onClick={() => setLive('camera')}>
          <CameraIcon />
          {i18n.t('scan.camera')}
        </button>
      </div>
    </div>
  );
}
