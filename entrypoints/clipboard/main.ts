import { clearIfUnchanged } from '../../lib/browser/clipboard.ts';
import { send } from '../../lib/browser/send.ts';

// Chrome's offscreen document, since its worker has no clipboard.
try {
  const code = await send('clipboard.due', null);
  if (code !== '') await clearIfUnchanged(code);
} finally {
  // Only one offscreen document may exist, so this one has to close.
  await send('clipboard.done', null);
}
