import { i18n } from '#i18n';
import type { IncomingFile } from '../../../lib/app/actions/importing.ts';
import { counted } from '../../../lib/app/counted.ts';
import type { Problem } from '../../../lib/transfer/import/report.ts';
import { explain } from '../../shared/explain.ts';
import { WarnIcon } from '../../shared/icons.tsx';
import './report.css';
import './problem-list.css';

/** Rows that were not imported, with the reason, and warnings about those that were. */
export function ProblemList({ files, isClosed = false }: { files: readonly IncomingFile[]; isClosed?: boolean }) {
  const of = (pick: 'problems' | 'warnings') =>
    files.flatMap(({ name, result }) => (result?.[pick] ?? []).map((problem) => ({ name, problem })));
  const problems = of('problems');
  const given = of('warnings');
  const warnings = given.filter(
    ({ problem }) =>
      !isComplete(
        problem,
        given.map((one) => one.problem),
      ),
  );
  return (
    <>
      {problems.length > 0 && (
        <details class="card report problems" data-tone="warn" open={!isClosed}>
          <summary>
            <WarnIcon />
            {counted('transfer.problems', problems.length)}
          </summary>
          <Rows rows={problems} />
        </details>
      )}
      {warnings.length > 0 && (
        <details class="card report problems">
          <summary>{counted('transfer.warnings', warnings.length)}</summary>
          <Rows rows={warnings} />
        </details>
      )}
    </>
  );
}

/** Whether all the codes that a warning asks for have come. */
function isComplete(problem: Problem, all: readonly Problem[]): boolean {
  const { part } = problem;
  if (!part) return false;
  const found = all.filter((other) => other.part?.size === part.size && explain(other) === explain(problem));
  return new Set(found.map((other) => other.part?.index)).size === part.size;
}

/** Rows shown at most: a thoroughly broken file would fill the page. */
const MAX_SHOWN = 200;

function Rows({ rows }: { rows: { name: string; problem: Problem }[] }) {
  return (
    <ul>
      {rows.slice(0, MAX_SHOWN).map(({ name, problem }, i) => (
        <li key={i}>
          <b>{place(problem)}</b> {name && <span class="muted small">{name}</span>}
          <br />
          {explain(problem)}
        </li>
      ))}
    </ul>
  );
}

/** The label of a row. Readers number rows without a name, in English. */
function place({ where, part }: Problem): string {
  if (part) return i18n.t('transfer.scanOf', [part.index + 1, part.size]);
  const number = /^(?:entry|line) (\d+)$/.exec(where)?.[1];
  return number ? i18n.t('transfer.entry', [number]) : where;
}

/** Each entry that could not be read, as one line: where it is, and why. */
export function problemTexts(files: readonly IncomingFile[]): string[] {
  return files.flatMap(({ name, result }) =>
    (result?.problems ?? []).map((problem) => `${name}: ${place(problem)}. ${explain(problem)}`),
  );
}
