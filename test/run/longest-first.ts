import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest on two cores. One that came last would run alone, with a core idle. */
const LONGEST = [
  'e2e/fill-reports',
  'e2e/main-journey',
  'e2e/fill',
  'e2e/pictures',
  'e2e/torture',
  'e2e/phishing',
  'e2e/capture',
  'e2e/sync-states',
  'e2e/jobs',
  'e2e/early-keys',
  'e2e/ux',
  'e2e/get-in',
  'e2e/release',
  'dom/page/autofill/fill',
  'unit/sync/model',
  'unit/sync/servers',
  'unit/faults/faults',
  'unit/sites/data',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return at < 0 ? LONGEST.length : at;
};

/** A fresh checkout knows no durations, and by size alone the longest files come last. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
