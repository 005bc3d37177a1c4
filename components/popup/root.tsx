import type { ReadonlySignal } from '@preact/signals';
import { isForReview, pastedFrom } from '../../lib/app/pasted.ts';
import type { App } from '../../lib/app/state/app.ts';
import { usePaste } from '../shared/use-paste.ts';
import type { Cards } from './cards.tsx';
import { Popup } from './popup.tsx';

export interface RootProps {
  app: App;
  /** Undefined until they are loaded: they come after the first picture. */
  cards: ReadonlySignal<Cards | undefined>;
  loadCards(): Promise<Cards>;
  onRestart(): void;
  /** See `PopupProps`. */
  isOpenedNow?: boolean;
}

/** The popup with the cards above its list. */
export function Root({ app, cards, loadCards, onRestart, isOpenedNow = false }: RootProps) {
  const loaded = cards.value;
  return (
    <Popup
      app={app}
      waitingFor={loaded?.fill.waitingFor.value ?? ''}
      isChoosing={loaded?.fill.card.value?.kind === 'several'}
      onRestart={onRestart}
      isOpenedNow={isOpenedNow}
      ways={(done) => loaded?.ways(done)}
      below={loaded?.below}
      above={(edit) => (
        <>
          <PasteTarget loadCards={loadCards} />
          {loaded?.above(edit)}
        </>
      )}
    />
  );
}

/** Handles pastes outside of fields, also before the module that reads them is loaded. Renders nothing. */
function PasteTarget({ loadCards }: Pick<RootProps, 'loadCards'>) {
  usePaste((data) => {
    const pasted = pastedFrom(data);
    if (!isForReview(pasted)) return false;
    void loadCards().then((cards) => cards.take(pasted));
    return true;
  });
  return null;
}
