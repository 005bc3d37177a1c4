import { signal } from '@preact/signals';
import { hydrate, render } from 'preact';
import { startLook } from '../../lib/app/actions/start-look.ts';
import { afterPaint } from '../../lib/app/after-paint.ts';
import type { FirstPicture } from '../../lib/app/first-picture.ts';
import type { App } from '../../lib/app/state/app.ts';
import { followTheme } from '../../lib/app/theme.ts';
import { must } from '../../lib/must.ts';
import { once } from '../../lib/once.ts';
import type { Cards } from './cards.tsx';
import { Root } from './root.tsx';

/** The cards, which are loaded only where something needs them. @param app is called then */
export function createLateCards(app: () => App) {
  const cards = signal<Cards | undefined>(undefined);
  const load = once((look = startLook(app())) =>
    import('./cards.tsx').then((m) => (cards.value = m.createCards(app(), look))),
  );
  return { cards, load };
}

/**
 * Shows the app, or takes over what was drawn first. To be called in the task that made the app: until then it shows the
 * same. `onReady`: the first picture of the app stands.
 */
export function showApp(
  app: App,
  { cards, load }: ReturnType<typeof createLateCards>,
  { picture, onRestart, onReady }: { picture?: FirstPicture | undefined; onRestart(): void; onReady(): void },
): void {
  (picture?.state ? hydrate : render)(
    <Root app={app} cards={cards} loadCards={load} isOpenedNow onRestart={onRestart} />,
    must(document.getElementById('app')),
  );
  const pasted = picture?.takeActs();
  if (pasted) void load().then((loaded) => loaded.take(pasted));
  void app.ready.then(() => {
    onReady();
    followTheme(app.settings);
    // The worker is woken for these only after the first picture stands.
    afterPaint(() => void load());
  });
}
