import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { readFrame } from '../../lib/app/read-picture.ts';
import { Failure } from '../../lib/failure.ts';
import { within } from '../../lib/in-time.ts';
import { must } from '../../lib/must.ts';
import './live-scan.css';

export type LiveSource = 'screen' | 'camera';

export interface LiveScanProps {
  source: LiveSource;
  /** Called with the texts of codes; a rejection is shown, and the scan continues. */
  onTexts(texts: readonly string[]): Promise<void>;
  onProblem(error: unknown): void;
  /** The scan has ended: something was found, the user stopped it, or there is no source. */
  onEnd(): void;
}

/** ms between two analysed frames. */
const PAUSE_MS = 150;

/**
 * ms for one frame. A moving picture's next one may be better. A screen that stands still shows the same again: a slow
 * device would never come further, so each fourth frame has longer.
 */
const BUDGETS_MS = { camera: [600], screen: [600, 600, 600, 5000] };

/** ms without a first picture after which the browser is asked for one. */
const NO_PICTURE_MS = 1500;

/** Chromium's `CaptureController`, as far as it is used here. */
interface FocusController {
  setFocusBehavior?(behavior: 'no-focus-change'): void;
}

/** Keeps this page in front where a tab is shared: Chromium would show that one, and a hidden page gets pictures late. */
function staysInFront(): { controller?: FocusController } {
  // Firefox has none, and changes nothing.
  const { CaptureController } = globalThis as { CaptureController?: new () => FocusController };
  if (!CaptureController) return {};
  const controller = new CaptureController();
  controller.setFocusBehavior?.('no-focus-change');
  return { controller };
}

async function open(source: LiveSource): Promise<MediaStream> {
  try {
    return source === 'screen'
      ? await navigator.mediaDevices.getDisplayMedia({ video: { frameRate: 10 }, audio: false, ...staysInFront() })
      : await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 1920 } } });
  } catch (error) {
    const { name } = error as DOMException;
    if (name === 'NotFoundError') throw new Failure('no-camera');
    if (name === 'NotAllowedError') throw new Failure('not-allowed-to-look');
    throw new Failure('cannot-look');
  }
}

/** Scans another window, a screen or a camera until it shows a code. No frame is stored. */
export function LiveScan({ source, onTexts, onProblem, onEnd }: LiveScanProps) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const over = new AbortController();
    void scan(source, must(video.current), over.signal, onTexts, onProblem).then(
      () => over.signal.aborted || onEnd(),
      (error: unknown) => {
        if (over.signal.aborted) return;
        onProblem(error);
        onEnd();
      },
    );
    return () => over.abort();
  }, [source]);
  return (
    <section class="scan-live">
      <video ref={video} muted playsInline aria-label={i18n.t('scan.live')} />
      <p role="status">{i18n.t('scan.looking')}</p>
      <button type="button" class="button" onClick={onEnd}>
        {i18n.t('scan.stop')}
      </button>
    </section>
  );
}

/**
 * Plays the stream. The first picture of a screen that stands still can get lost in a busy browser, and there is no other:
 * attaching the stream anew asks for it.
 */
async function play(video: HTMLVideoElement, stream: MediaStream, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && stream.active) {
    video.srcObject = stream;
    const isPlaying = video.play().then(() => true);
    if (await within(isPlaying, NO_PICTURE_MS)) return;
    video.srcObject = null;
  }
}

async function scan(
  source: LiveSource,
  video: HTMLVideoElement,
  signal: AbortSignal,
  onTexts: LiveScanProps['onTexts'],
  onProblem: LiveScanProps['onProblem'],
): Promise<void> {
  const stream = await open(source);
  const [track] = stream.getVideoTracks();
  const stop = () => {
    for (const each of stream.getTracks()) each.stop();
  };
  const budgets = BUDGETS_MS[source];
  // Nobody waits for a frame that is looked at then.
  const ended = new Promise<[]>((done) => {
    track?.addEventListener('ended', () => done([]));
    signal.addEventListener('abort', () => done([]));
  });
  signal.addEventListener('abort', stop);
  try {
    await play(video, stream, signal);
    const refused = new Set<string>();
    for (let frame = 0; !signal.aborted && track?.readyState === 'live'; frame++) {
      const look = readFrame(await createImageBitmap(video), must(budgets[frame % budgets.length]));
      const texts = await Promise.race([look, ended]);
      const fresh = texts.filter((text) => !refused.has(text));
      if (fresh.length > 0 && !signal.aborted) {
        try {
          await onTexts(fresh);
          return;
        } catch (error) {
          // A code that sets up nothing: reported once, and the scan continues.
          for (const text of fresh) refused.add(text);
          onProblem(error);
        }
      }
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
  } finally {
    stop();
    video.srcObject = null;
  }
}
