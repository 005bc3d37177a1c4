import { MAX_TEXT } from '../page/capture/report.ts';

/** What was pasted or dropped: files, the pictures among them, or else a text (empty where longer than `max`). */
export function pastedFrom(data: DataTransfer, max = MAX_TEXT): { files: File[]; pictures: File[]; text: string } {
  const files = [...data.files];
  const pictures = files.filter((file) => file.type.startsWith('image/'));
  const text = pictures.length > 0 ? '' : data.getData('text/plain').trim();
  return { files, pictures, text: text.length <= max ? text : '' };
}
