/** Languages that share a file of texts, since compression finds most of one again in the other. */
const ALIKE: readonly (readonly string[])[] = [
  ['cs', 'sk'],
  ['da', 'nb', 'sv'],
  ['es', 'gl', 'pt-PT', 'pt-BR'],
  ['hr', 'sl'],
  ['id', 'ms'],
  ['ru', 'uk'],
  ['zh-CN', 'zh-TW'],
];

/** The languages whose texts are in one file with those of this one, by their tags: at least itself. */
export function languagesBeside(language: string): readonly string[] {
  return ALIKE.find((languages) => languages.includes(language)) ?? [language];
}

/** Where in the package the texts of a language are. Each text is followed by the same one of the file's next language. */
export function textFileOf(language: string): string {
  return `texts/${languagesBeside(language).join('.')}.bin`;
}

/** The file that has the texts of a language. @throws if the package has none */
export async function fetchTexts(language: string): Promise<Uint8Array> {
  const file = await fetch(`/${textFileOf(language)}`);
  if (!file.ok) throw new Error(`no texts for ${language}`);
  return new Uint8Array(await file.arrayBuffer());
}
