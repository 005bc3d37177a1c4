import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Step {
  uses?: string;
  run?: string;
  env?: Record<string, string>;
}

export interface Workflow {
  jobs: Record<string, { uses?: string; steps?: Step[]; strategy?: { matrix: { include: Record<string, string>[] } } }>;
}

/** @param name of a file in `.github/workflows`, without its ending */
export function workflow(name: string): Workflow {
  return parse(readFileSync(`.github/workflows/${name}.yml`, 'utf8'));
}

/** What a step's environment says, with each expression in it as `values` has it; an unknown one throws. Keys are empty. */
function environmentOf({ env = {} }: Step, values: Record<string, string>): Record<string, string> {
  const fill = (text: string) =>
    text.replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
      if (/^(secrets\.[A-Z_]+|github\.token)$/.test(expression)) return '';
      if (!(expression in values)) throw new Error(`Nothing is known of ${expression}.`);
      return values[expression]!;
    });
  return Object.fromEntries(Object.entries(env).map(([name, text]) => [name, fill(text)]));
}

/**
 * Runs the commands of a job in a folder, one after another, as the runner's shell does, and returns what they said. Left
 * out is `npm ci`, which needs a network. `values`: of the expressions in its environments. `more`: what the machine sets.
 */
export function runJob(
  { steps = [] }: Workflow['jobs'][string],
  folder: string,
  values: Record<string, string>,
  more: Record<string, string> = {},
): string {
  let said = '';
  for (const step of steps) {
    if (!step.run || step.run === 'npm ci') continue;
    said += execFileSync('bash', ['-eo', 'pipefail', '-c', step.run], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production', ...more, ...environmentOf(step, values) },
    });
  }
  return said;
}
