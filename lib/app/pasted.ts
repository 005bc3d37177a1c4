/** Longest text that is taken; a code holds less. */
const MAX_TEXT = 4096;

/** What was pasted or dropped: pictures, or else a text. */
export function pastedFrom(data: DataTransfer | null): { pictures: File[]; text: string } {
  const pictures = [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
  const text = pictures.length > 0 ? '' : (data?.getData('text/plain').trim() ?? '');
  return { pictures, text: text.length <= MAX_TEXT ? text : '' };
}
