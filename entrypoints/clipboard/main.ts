import { clearIfUnchanged } from '../../lib/browser/clipboard.ts';
import { send } from '../../lib/browser/send.ts';

// Chrome's hidden page: its worker has no clipboard.
try {
  const code = await send('clipboard.due', null);
  if (code !== '') await clearIfUnchanged(code);
} finally {
  // A page that stays would keep the next one from opening.
  await send('clipboard.done', null);
}
