/** Whether a cell or key names Keeper's field for codes. */
export function isCodeLabel(label: string): boolean {
  return /^(tfc:keeper|\$?one ?time ?code(::\d+)?|two-factor code)$/i.test(label.trim());
}
