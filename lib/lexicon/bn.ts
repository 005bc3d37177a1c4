import type { FieldTerm, MessageTerm } from './term.ts';

/** Bengali, on the pages that ask for codes. */
export const fieldTerms: readonly FieldTerm[] = [
  ['certain', 'যাচাইকরণ কোড', 'mediawiki extensions/OATHAuth/i18n/bn.json'],
  ['certain', 'ওটিপি', 'messages in Bengali'],
  ['code', 'কোড', 'mediawiki extensions/OATHAuth/i18n/bn.json'],
];

/** Bengali, in emails and texts. */
export const messageTerms: readonly MessageTerm[] = [
  ['plain-run-on', 'কোড', 'mediawiki extensions/OATHAuth/i18n/bn.json'],
  ['sure-run-on', 'ওটিপি', 'messages in Bengali'],
  ['label-run-on', 'অর্ডার', 'chromium locales/bn.pak'],
  ['label-run-on', 'অ্যাকাউন্ট', 'chromium locales/bn.pak'],
  ['label-run-on', 'হিসাব', 'chromium locales/bn.pak'],
  ['label-run-on', 'কার্ড', 'chromium locales/bn.pak'],
  ['sure-run-on', '(?:ওয়ান টাইম|এককালীন|অস্থায়ী) পাসওয়ার্ড', 'mediawiki extensions/OATHAuth/i18n/bn.json'],
  ['verb-run-on', '(?:ব্যবহার|লিখুন|প্রবেশ|দিন)', 'mediawiki extensions/OATHAuth/i18n/bn.json'],
  ['act-run-on', '(?:লগইন|যাচাই|নিশ্চিত)', 'mediawiki extensions/OATHAuth/i18n/bn.json'],
  ['other-code-run-on', 'পোস্ট কোড', 'messages in Bengali'],
  ['other-code-run-on', 'আইটেম ?কোড', 'frappe/erpnext erpnext/translations/bn.csv'],
  ['other-code-run-on', 'গ্রাহক ?কোড', 'Dolibarr/dolibarr htdocs/langs/bn_IN/companies.lang'],
  ['other-code-run-on', 'পণ্য ?কোড', 'IP-CAM/Opencart-Bengali-Language-Pack .../product.php'],
  ['other-code-run-on', 'রেফারেল ?কোড', 'pepelawycliffe/amazcart resources/lang/bn/marketing.php'],
  ['other-code-run-on', 'কুপন ?কোড', 'messages in Bengali'],
  ['other-code-run-on', 'প্রোমো ?কোড', 'messages in Bengali'],
  ['other-code-run-on', 'পিন ?কোড', 'chromium locales/bn.pak'],
  ['sure-run-on', '(?:যাচাইকরণ|ভেরিফিকেশন|নিরাপত্তা|লগইন|অ্যাক্টিভেশন) কোড', 'chromium locales/bn.pak'],
  ['sure-run-on', '(?:নিশ্চিতকরণ|সিকিউরিটি|প্রমাণীকরণ|আপনার) কোড', 'mediawiki extensions/OATHAuth/i18n/bn.json'],
  ['other-code', '(?:ত্রুটি|পোস্টাল|ডিসকাউন্ট|অর্ডার) কোড', 'chromium locales/bn.pak'],
];
