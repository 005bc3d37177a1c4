import { clearIfUnchanged } from '../../lib/browser/clipboard.ts';
import { send } from '../../lib/browser/send.ts';

// Chrome's hidden page: its worker has no clipboard.
const code = await send('clipboard.due', null);
if (code !== '') await clearIfUnchanged(code);
await send('clipboard.done', null);
