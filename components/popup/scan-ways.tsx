import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { type Capture, hasFindings } from '../../lib/app/actions/capture.ts';
import { isAndroid } from '../../lib/app/android.ts';
import { attempt } from '../../lib/app/attempt.ts';
import { isMac } from '../../lib/app/mac.ts';
import { pastedFrom } from '../../lib/app/pasted.ts';
import type { App } from '../../lib/app/state/app.ts';
import { Failure } from '../../lib/failure.ts';
import { CameraIcon, ImageIcon, ScanIcon } from '../shared/icons.tsx';
import { PicturesInput } from '../shared/pictures-input.tsx';
import { usePaste } from '../shared/use-paste.ts';
import './scan-ways.css';

export interface ScanWaysProps {
  app: App;
  capture: Capture;
  /** Called when something was read, which the review in the list shows. */
  onFound(): void;
}

/** Above the form: other ways to capture a code that was not found automatically. A pasted picture is read at once. */
export function ScanWays({ app, capture, onFound }: ScanWaysProps) {
  const [isBusy, setBusy] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  const read = async (pictures: readonly Blob[], texts: readonly string[]) => {
    setBusy(true);
    await attempt(app, async () => {
      const all = [...texts];
      if (pictures.length > 0) {
        // The decoder is only loaded when there is a picture.
        const { readPicture } = await import('../../lib/app/read-picture.ts');
        for (const picture of pictures) all.push(...(await readPicture(picture)));
      }
      await capture.take(app, all);
      if (!hasFindings(capture.findings.value)) throw new Failure('not-an-account');
      onFound();
    });
    setBusy(false);
  };
  usePaste((data) => {
    const { pictures, text } = pastedFrom(data);
    // A transfer link holds several accounts, so it goes to the review rather than the form.
    const isTransfer = /^otpauth-migration:/i.test(text);
    if (pictures.length === 0 && !isTransfer) return false;
    void read(pictures, text === '' ? [] : [text]);
    return true;
  });
  const openScan = (hash?: string) => void app.ports.openPage('scan', hash).then(app.ports.close);
  // On a phone the code is on another screen, and there is no keyboard to paste with.
  const isPhone = isAndroid();
  // Elsewhere the page that takes a picture opens instead of the dialog.
  const isChosenHere = app.ports.staysBehindDialog;
  const choose = () => file.current?.click();
  return (
    <section class="scan-ways" aria-label={i18n.t('scan.title')}>
      <p class="muted small" role="status">
        {isBusy
          ? i18n.t('scan.reading')
          : capture.findings.value.others > 0
            ? i18n.t('scan.others')
            : `${i18n.t('scan.none')} ${i18n.t('scan.scroll')}`}
      </p>
      {!isPhone && <p class="muted small">{i18n.t('scan.paste', [isMac() ? '⌘V' : 'Ctrl+V'])}</p>}
      <div class="bar">
        {isPhone && (
          <button type="button" class="button" data-kind="primary" onClick={() => openScan('#camera')}>
            <CameraIcon />
            {i18n.t('scan.camera')}
          </button>
        )}
        <button type="button" class="button" title={i18n.t('scan.areaOf')} onClick={() => void capture.selectArea(app)}>
          <ScanIcon />
          {i18n.t('scan.area')}
        </button>
        <button
          type="button"
          class="button"
          title={i18n.t(isChosenHere ? 'scan.choose' : 'scan.otherOf')}
          onClick={isChosenHere ? choose : () => openScan()}
        >
          <ImageIcon />
          {i18n.t('scan.other')}
        </button>
        {isChosenHere && !isPhone && (
          <button type="button" class="button" title={i18n.t('scan.otherOf')} onClick={() => openScan()}>
            <CameraIcon />
            {i18n.t('scan.camera')}
          </button>
        )}
      </div>
      <PicturesInput of={file} onPictures={(pictures) => void read(pictures, [])} />
    </section>
  );
}
