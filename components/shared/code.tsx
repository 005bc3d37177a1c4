import { groupCode, hiddenCode } from '../../lib/app/group-code.ts';

/** A code in its groups. For the eye only: the row has the code in its name, digit by digit. */
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
