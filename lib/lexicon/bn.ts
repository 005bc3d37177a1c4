import type { FieldTerm, MessageTerm } from './term.ts';

/** Bengali, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'যাচাইকরণ কোড', 'test pages: few words'],
  ['certain', 'ওটিপি', 'messages in Bengali'],
  ['code', 'কোড', 'test pages: languages'],
];

/** Bengali, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['plain-run-on', 'কোড', 'messages in Bengali'],
  ['sure-run-on', 'ওটিপি', 'messages in Bengali'],
  ['label-run-on', 'অর্ডার', 'messages in Bengali'],
  ['label-run-on', 'অ্যাকাউন্ট', 'unproven'],
  ['label-run-on', 'হিসাব', 'unproven'],
  ['label-run-on', 'কার্ড', 'unproven'],
  ['sure-run-on', '(?:ওয়ান টাইম|এককালীন|অস্থায়ী) পাসওয়ার্ড', 'messages in Bengali'],
  ['verb-run-on', '(?:ব্যবহার|লিখুন|প্রবেশ|দিন)', 'messages in Bengali'],
  ['act-run-on', '(?:লগইন|যাচাই|নিশ্চিত)', 'messages in Bengali'],
  ['other-code-run-on', 'পোস্ট কোড', 'messages in Bengali'],
  ['sure-run-on', '(?:যাচাইকরণ|ভেরিফিকেশন|নিরাপত্তা|লগইন|অ্যাক্টিভেশন) কোড', 'messages in Bengali'],
  ['sure-run-on', '(?:নিশ্চিতকরণ|সিকিউরিটি|প্রমাণীকরণ|আপনার) কোড', 'messages in Bengali'],
];
