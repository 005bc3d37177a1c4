import type { Move } from './act.ts';
import { FRAME_MOVES } from './frames.ts';
import { ICON_MOVES } from './icon.ts';
import { INBOX_MOVES } from './inboxes.ts';
import { LEAVING_MOVES } from './leaving.ts';

export const MOVES: readonly Move[] = [...LEAVING_MOVES, ...FRAME_MOVES, ...INBOX_MOVES, ...ICON_MOVES];
