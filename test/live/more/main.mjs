import { show } from '../show.mjs';
import { COMPONENTS } from './all.mjs';

await show(COMPONENTS);
