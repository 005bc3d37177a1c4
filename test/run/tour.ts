// The whole journey by itself: each step with its result in a line, and a picture of it. Exits 0 only if all of it held.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { endJourney, STEPS, startJourney } from '../e2e/journey.ts';

const PICTURES = '.output/tour';
rmSync(PICTURES, { recursive: true, force: true });
mkdirSync(PICTURES, { recursive: true });

const journey = await startJourney('chromium');
let failed = '';
for (const [index, step] of STEPS.entries()) {
  const number = String(index + 1).padStart(2, '0');
  try {
    console.log(`✓ ${number} ${step.name}: ${(await step.run(journey)).replace(/\s+/g, ' ')}`);
  } catch (error) {
    failed = step.name;
    console.log(`✗ ${number} ${step.name}: ${error instanceof Error ? error.message : error}`);
  }
  // A step may end with the popup closed; then the site is what a user sees.
  if (await journey.view.isOpen()) await journey.view.screenshot(join(PICTURES, `${number}.png`));
  if (failed) break;
}
const accepted = journey.site.events.filter(
  (event) => event.kind === 'confirmed' || event.detail === 'password and code',
);
await endJourney(journey);
console.log(`\nThe server accepted ${accepted.length} codes. Pictures are in ${PICTURES}/.`);
process.exit(failed === '' && accepted.length >= 2 ? 0 : 1);
