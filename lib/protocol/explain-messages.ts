import type { FrameReport } from '../page/explain/report.ts';
import { nothing } from '../shape.ts';
import { own } from './route.ts';

/** How the inputs of one page are judged, frame by frame; the page's own document first. */
export interface PageExplained {
  /** Of the page, with its port. */
  host: string;
  /** Those that have inputs. */
  frames: FrameReport[];
}

/** The messages by which a user asks why a page is filled as it is. */
export const EXPLAIN_PROTOCOL = {
  /** Explains the page in front; asked by one of our tabs, the page that was in front before it. Kept until the next one. */
  'explain.page': own<PageExplained>()(nothing),
  /** The last explanation, while the background has it in memory. */
  'explain.last': own<PageExplained | null>()(nothing),
} as const;
