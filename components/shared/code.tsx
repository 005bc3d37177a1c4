import { groupCode, hiddenCode } from '../../lib/app/group-code.ts';

/** A code in groups. Visual only: for screen readers the row's label spells it digit by digit. */
export function CodeText({ code, digits, isHidden = false }: { code: string; digits: number; isHidden?: boolean }) {
  const groups = isHidden || code === '' ? hiddenCode(digits) : groupCode(code);
  return (
    <span
      class="code"
      data-code={(!isHidden && code !== '') || undefined}
      data-hidden={isHidden || code === '' || undefined}
      aria-hidden="true"
      dir="ltr"
    >
      {groups.map((group, i) => (
        <span key={i}>{group}</span>
      ))}
    </span>
  );
}
