import { asList, asText, firstText, isRecord, type Json } from '../../import/record.ts';

/** What programs call the kind of a field that holds a key. */
const CODE_KIND = /^(totp|otp|hotp|one[ _-]?time[ _-]?(password|code)|2fa|mfa|authenticator)$/i;

/**
 * The fields in lists of a password manager's item: `fields: [{ name: 'Username', value: 'me' }, …]`. A field whose
 * kind is that of a code is called `totp`, whatever the user called it.
 */
export function namedFields(item: Json): [name: string, value: string][] {
  const found: [string, string][] = [];
  for (const child of Object.values(item)) {
    for (const field of asList(child)) {
      if (!isRecord(field)) continue;
      const value = firstText(field.value, field.val, field.v, field.content);
      const name = firstText(field.name, field.label, field.title, field.key, field.n, field.k);
      if (value === '' || (name === '' && !hasCodeKind(field))) continue;
      found.push([hasCodeKind(field) ? 'totp' : name, value]);
    }
  }
  return found;
}

function hasCodeKind(field: Json): boolean {
  return [field.type, field.kind, field.designation, field.fieldType].some((kind) => CODE_KIND.test(asText(kind)));
}
