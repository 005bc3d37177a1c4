import { COMPONENTS } from './components/all.mjs';
import { show } from './show.mjs';

await show(COMPONENTS);
