import { findCodeFields } from './fields.ts';
import { InlineIcon, type InlineIconOptions } from './inline-icon.ts';
import { isInLayerOfItsOwn } from './top-layer.ts';
import { watchPage } from './watch-page.ts';

const SETTLE_MS = 250;

/** Whether the pages around a frame could cover its icon unnoticed: only some browsers report real visibility. */
function mayBeCoveredFromOutside(view: Window & typeof globalThis): boolean {
  return view.parent !== view && !('isVisible' in view.IntersectionObserverEntry.prototype);
}

/**
 * Keeps an icon in the page's most certain code field while there is one, but not in a dialog or a popover, which would
 * cover it. @returns a function that stops it and removes the icon
 */
export function startInlineIcon(document: Document, options: InlineIconOptions): () => void {
  const view = document.defaultView;
  if (!view || mayBeCoveredFromOutside(view)) return () => undefined;
  let icon: InlineIcon | undefined;

  const update = (): void => {
    const [found] = findCodeFields(document, { shadowOf: options.shadowOf });
    const field = found && isInLayerOfItsOwn(found.inputs[0]) ? undefined : found;
    if (field && icon && field.inputs[0] === icon.inputs[0] && field.inputs.length === icon.inputs.length) {
      icon.place();
      return;
    }
    icon?.remove();
    icon = field && new InlineIcon(field, view, options);
  };
  const stop = watchPage(document, update, { settleMs: SETTLE_MS });
  update();
  return () => {
    stop();
    icon?.remove();
  };
}
