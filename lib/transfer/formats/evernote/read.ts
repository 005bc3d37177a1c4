import { findLinks } from '../../../otp/links.ts';
import { htmlLines } from '../../codecs/html.ts';
import { childrenOf, parseXml, textOf } from '../../codecs/xml.ts';
import { withCodes } from '../../import/login-csv.ts';
import { readOtpText } from '../../import/otp-text.ts';
import { ImportReport, type ReadResult } from '../../import/report.ts';
import type { Source } from '../../import/source.ts';
import { reportNotes } from '../json/notes.ts';

/** Evernote's export, which other apps for notes write too: notes as HTML within XML. */
export async function read(source: Source): Promise<ReadResult> {
  const report = new ImportReport('evernote-enex');
  for (const note of childrenOf(parseXml(source.text), 'note')) {
    const title = textOf(note, 'title');
    const content = htmlLines(textOf(note, 'content')).join('\n');
    const links = findLinks(content);
    for (const { text } of links) report.row(title, () => readOtpText(text));
    if (links.length === 0) reportNotes(report, { title, content });
  }
  return withCodes(report.result);
}
