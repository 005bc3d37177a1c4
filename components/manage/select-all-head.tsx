import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';

export interface SelectAllHeadProps {
  /** Of the rows that the checkbox selects: for each, whether it is selected. */
  selected: readonly boolean[];
  /** All, or none where all were selected. */
  onAll(isOn: boolean): void;
  /** The other columns. */
  children: ComponentChildren;
}

/** The head of a table whose first column selects rows, with a checkbox for all of them. */
export function SelectAllHead({ selected, onAll, children }: SelectAllHeadProps) {
  const isAll = selected.length > 0 && selected.every(Boolean);
  return (
    <thead>
      <tr>
        <th>
          <input
            type="checkbox"
            aria-label={i18n.t('table.selectAll')}
            checked={isAll}
            indeterminate={!isAll && selected.some(Boolean)}
            disabled={selected.length === 0}
            onInput={() => onAll(!isAll)}
          />
        </th>
        {children}
      </tr>
    </thead>
  );
}
