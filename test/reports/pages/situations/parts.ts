import { HEAD } from '../page.ts';

export const BUTTON = '<button>Verify</button>';

export const LABELLED = (attributes: string): string =>
  `${HEAD}<label for=o>Authentication code</label><input id=o ${attributes}>${BUTTON}`;
