import type { FieldTerm, MessageTerm } from './term.ts';

/** Hindi, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'सत्यापन कोड', 'messages in Hindi'],
  ['certain', 'ओटीपी', 'messages in Hindi'],
  ['certain', 'वन टाइम', ''],
  ['code', 'कोड', 'messages in Hindi'],
  ['second-factor', 'दो[- ]?(?:कारक|चरण)', ''],
  ['second-factor', 'hai (?:buoc|yeu to|lop)', ''],
  ['second-factor', 'dua (?:langkah|faktor)', ''],
];

/** Hindi, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['sure-run-on', '(?:कोड|ओटीपी|पासकोड|কোড|ওটিপি|குறியீடு|ఓటీపీ|ఓటిపి|కోడ్)', 'messages in Bengali'],
  ['other-code-run-on', '(?:ग्राहक|उत्पाद|बुकिंग|स्टोर|त्रुटि|शाखा|कर्मचारी|देश) ?(?:कोड|কোড)', 'messages with other codes'],
  ['other-code-run-on', '(?:ऑर्डर|एरिया|दरवाज़े का|एरर|আইটেম|গ্রাহক|পণ্য) ?(?:कोड|কোড)', ''],
  ['other-code-run-on', '(?:कूपन|डिस्काउंट|प्रोमो|पिन|छूट|ऑफर|রেফারেল|কুপন|প্রোমো|পিন) ?(?:कोड|কোড)', 'messages in Hindi'],
  ['act-run-on', 'लॉग ?इन', ''],
  ['act-run-on', 'सत्याप\\p{L}+', 'messages in Hindi'],
  ['verb-run-on', 'दर्ज', 'messages in Hindi'],
  ['verb-run-on', 'उपयोग', ''],
  ['verb-run-on', 'डालें', ''],
  ['support-run-on', 'मिनट', 'messages in Hindi'],
  ['support-run-on', 'साझा', 'messages in Hindi'],
  ['commerce-run-on', 'छूट', 'messages in Hindi'],
  ['sent', 'भेज\\p{L}*', 'messages in Hindi'],
  ['label-run-on', 'ऑर्डर', 'messages in Hindi'],
  ['label-run-on', 'आदेश', ''],
  ['label-run-on', 'चालान', ''],
  ['label-run-on', 'बुकिंग', 'messages with other codes'],
  ['label-run-on', 'ग्राहक', 'messages in Hindi'],
  ['label-run-on', 'खाता', ''],
  ['label-run-on', 'खाते', 'messages in Hindi'],
  ['label-run-on', 'कार्ड', ''],
  ['label-run-on', 'अंतिम', ''],
  ['label-run-on', 'ट्रैकिंग', 'messages in Hindi'],
  ['label-run-on', 'कॉल करें', 'messages in Hindi'],
  ['label-run-on', 'राशि', 'messages in Hindi'],
  ['label-run-on', 'संदर्भ', ''],
  ['label-run-on', 'अर्डर', ''],
];
