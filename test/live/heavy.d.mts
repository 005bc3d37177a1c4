import type { Mount } from './components.ts';

export const HEAVY: Record<string, Mount>;
