/** What can happen in a history; what happens often stands here often. */
export const KINDS = [
  'add',
  'import',
  'edit',
  'edit',
  'tag',
  'delete',
  'restore',
  'empty',
  'reorder',
  'step',
  'reset',
  'sync',
  'sync',
  'sync',
  'sync',
  'fault',
  'crash',
  'skew',
  'wait',
  'withhold',
  'rekey',
  'remove',
  'remove',
  'joining',
  'rewind',
  'join',
  'copy',
  'old',
  'die',
] as const;
export interface Command {
  kind: (typeof KINDS)[number];
  device: number;
  a: number;
  b: number;
}
