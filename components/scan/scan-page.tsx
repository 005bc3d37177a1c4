import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { unlock } from '../../lib/app/actions/accounts.ts';
import type { Capture } from '../../lib/app/actions/capture.ts';
import { unlockWithPasskey } from '../../lib/app/actions/vault-access.ts';
import { isAndroid } from '../../lib/app/android.ts';
import { pastedFrom } from '../../lib/app/pasted.ts';
import { readPicture } from '../../lib/app/read-picture.ts';
import type { App } from '../../lib/app/state/app.ts';
import { Failure, isFailure } from '../../lib/failure.ts';
import type { Account } from '../../lib/otp/account.ts';
import { Review } from '../review/review.tsx';
import { AddView } from '../shared/add-view.tsx';
import { CameraIcon, ImageIcon, ScreenIcon } from '../shared/icons.tsx';
import { LiveScan, type LiveSource } from '../shared/live-scan.tsx';
import { Unlock } from '../shared/lock-screen.tsx';
import { PicturesInput } from '../shared/pictures-input.tsx';
import { Toast } from '../shared/toast.tsx';
import { usePaste } from '../shared/use-paste.ts';

export interface ScanPageProps {
  app: App;
  capture: Capture;
}

/** A tab for everything that would close the popup: files, dropped pictures, screens and cameras. */
export function ScanPage({ app, capture }: ScanPageProps) {
  return (
    <>
      <main class="scan">
        <h1>{i18n.t('scan.title')}</h1>
        {app.vault.value === 'unlocked' && <Scan app={app} capture={capture} />}
        {app.vault.value === 'locked' && (
          <Unlock
            waitingFor=""
            onUnlock={(passphrase) => unlock(app, passphrase)}
            onForgot={() => void app.ports.openPage('options', '#rescue')}
            {...(app.hasPasskey.value ? { onPasskey: (until) => unlockWithPasskey(app, until) } : {})}
          />
        )}
        {app.vault.value === 'none' && (
          <button type="button" class="button" data-kind="primary" onClick={() => void app.ports.openPage('welcome')}>
            {i18n.t('state.firstStart')}
          </button>
        )}
      </main>
      <Toast notices={app.notices} />
    </>
  );
}

/** URL hash that opens the camera at once. */
const WITH_CAMERA = '#camera';

function Scan({ app, capture }: ScanPageProps) {
  const [live, setLive] = useState<LiveSource | undefined>(location.hash === WITH_CAMERA ? 'camera' : undefined);
  const [edited, setEdited] = useState<Account | undefined>();

  const { isBusy, take, read } = useReading(app, capture);

  if (edited)
    return (
      <section class="card">
        <AddView app={app} site="" initial={edited} onDone={() => setEdited(undefined)} />
      </section>
    );
  // On a phone the camera comes first: the code is on another screen.
  const isPhone = isAndroid();
  const camera = (
    <button type="button" class="button" data-kind={isPhone ? 'primary' : undefined} onClick={() => setLive('camera')}>
      <CameraIcon />
      {i18n.t('scan.camera')}
    </button>
  );
  return (
    <>
      <Review app={app} capture={capture} takesNext onEdit={setEdited} />
      {live ? (
        <LiveScan
          source={live}
          onTexts={take}
          onProblem={(error) => app.notices.problem(error)}
          onEnd={() => setLive(undefined)}
        />
      ) : (
        <PictureDrop isBusy={isBusy} isPhone={isPhone} onPictures={(pictures, texts) => void read(pictures, texts)}>
          {camera}
        </PictureDrop>
      )}
      {!live && !isPhone && (
        <div class="bar scan-more">
          <button type="button" class="button" onClick={() => setLive('screen')}>
            <ScreenIcon />
            {i18n.t('scan.screen')}
          </button>
          {camera}
        </div>
      )}
      <p class="muted small">{i18n.t('scan.private')}</p>
    </>
  );
}

/** Reads what is chosen, dropped or pasted anywhere. */
function useReading(app: App, capture: Capture) {
  const [isBusy, setBusy] = useState(false);
  const take = async (texts: readonly string[]): Promise<void> => {
    const count = await capture.take(app, texts);
    if (count === 0 && capture.findings.value.refusals.length === 0 && capture.findings.value.batches.length === 0)
      throw new Failure('not-an-account');
  };
  const read = async (pictures: readonly Blob[], texts: readonly string[] = []): Promise<void> => {
    if (pictures.length === 0 && texts.length === 0) return;
    setBusy(true);
    let unread: Blob | undefined;
    try {
      const all = [...texts];
      for (const picture of pictures) {
        unread = picture;
        all.push(...(await readPicture(picture)));
      }
      await take(all);
    } catch (error) {
      const picture = isFailure(error, 'no-qr-code') ? unread : undefined;
      app.notices.problem(
        error,
        picture && {
          label: i18n.t('why.copy'),
          run: () =>
            void import('../../lib/app/actions/picture-case.ts').then((module) => module.copyPictureCase(app, picture)),
        },
      );
    } finally {
      setBusy(false);
    }
  };

  usePaste((data, isInField) => {
    const { pictures, text } = pastedFrom(data);
    if (isInField && pictures.length === 0) return false;
    void read(pictures, text === '' ? [] : [text]);
    return true;
  });
  return { isBusy, take, read };
}

interface PictureDropProps {
  isBusy: boolean;
  isPhone: boolean;
  onPictures(pictures: readonly Blob[], texts?: readonly string[]): void;
  /** What comes first on a phone. */
  children: ComponentChildren;
}

/** Where pictures are dropped or chosen. */
function PictureDrop({ isBusy, isPhone, onPictures, children }: PictureDropProps) {
  const [isOver, setOver] = useState(false);
  const file = useRef<HTMLInputElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop things; the buttons in it do the same
    <section
      class="scan-drop"
      data-over={isOver || undefined}
      aria-busy={isBusy}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        if (!event.dataTransfer) return;
        const { pictures, text } = pastedFrom(event.dataTransfer);
        onPictures(pictures, text === '' ? [] : [text]);
      }}
    >
      {isPhone ? children : <ImageIcon size={32} />}
      <p class="lead" role="status">
        {isBusy ? i18n.t('scan.reading') : !isPhone && i18n.t('scan.drop')}
      </p>
      <button
        type="button"
        class="button"
        data-kind={isPhone ? undefined : 'primary'}
        onClick={() => file.current?.click()}
      >
        {i18n.t('scan.choose')}
      </button>
      <PicturesInput of={file} onPictures={onPictures} />
    </section>
  );
}
